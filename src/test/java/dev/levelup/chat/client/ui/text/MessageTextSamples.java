package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.ScreenShots;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;

/**
 * Draws messages of every kind, light and dark, at scale 1 and 2, into {@code target/samples}, for
 * inspection. Run it with the headless platform's options.
 */
public final class MessageTextSamples {
  private static final List<String> MESSAGES =
      List.of(
          "Anyone up for a **ranked** run tonight? I can be on at 20:30, need two more.",
          "gg 🎉🎉 that last round 😂 was close – well played @bob.stone, @دانا and @alice!",
          "Patch notes: https://example.com/patch/1.4.2?lang=en#weapons, the nerf is at the end"
              + " (https://example.org/wiki/Nerf_(game)). Read it before you complain.",
          "https://example.com/a/very/long/address/that/does/not/end/before/the/line/does/and/goes"
              + "/on/and/on?with=parameters&and=more&of=them",
          "Set `fx.headless=true` and run `mvn verify`, then look at `target/surefire-reports`.",
          """
          This is it:
          ```java
          for (Item each : items) {
          \tif (each.isNew()) {
          \t\tshow(each); // at once
          \t}
          }
          ```
          What do you think?\
          """,
          "مرحبا يا أصدقاء، متى نبدأ اللعبة؟ أنا جاهز الآن 🎮🔥",
          "أنا أستعمل Linux مع OpenJDK 25 (الإصدار الأخير) و @alice تعرف ذلك: https://example.com",
          "First line in English\nوالسطر الثاني بالعربية\n\nand the fourth in English again",
          "שלום לכולם, 3 דקות",
          "🔥",
          "👍🏽👩‍👩‍👧‍👦🇩🇪🇸🇦❤️",
          "♥ © ™ ✔ ☕ 1️⃣ 2️⃣ 🏳️‍🌈 🧑🏿‍🚀 ↔ ↔️ 5 # *",
          "日本語のメッセージと中文消息 한국어",
          "A much longer message, of the kind that somebody writes who has a lot to say and says it"
              + " in one go: the raid begins at eight, the tanks meet at half past seven, healers"
              + " bring their own potions, and nobody, I repeat nobody, opens the chest before the"
              + " last of the guards is down. 😤 We lost forty minutes on that the last time.");

  private MessageTextSamples() {}

  /** Writes the pictures and exits. */
  public static void main(String[] args) {
    Platform.startup(() -> Theme.prepareType(font -> font));
    Platform.runLater(MessageTextSamples::write);
    Platform.runLater(Platform::exit);
  }

  private static void write() {
    for (ColorScheme scheme : ColorScheme.values()) {
      write(scheme, 640, 1);
      write(scheme, 360, 2);
    }
  }

  private static void write(ColorScheme scheme, double width, double scale) {
    EmojiIndex index = EmojiIndex.load();
    EmojiPictures pictures = new EmojiPictures(index, Runnable::run, Runnable::run);
    VBox column = new VBox(10);
    column.setPadding(new Insets(16));
    column.setPrefWidth(width);
    column.getStylesheets().add(Stylesheet.beside(MessageText.class, "message-text.css"));
    for (String each : MESSAGES) {
      MessageText text =
          new MessageText(
              new MessageParser(index, Uts46::ascii), pictures, (_, _) -> {}, Label::new);
      text.setContent(each);
      column.getChildren().add(text);
    }
    Scene scene = new Scene(new Group());
    new Theme(new SimpleObjectProperty<>(scheme), Application::setUserAgentStylesheet).dress(scene);
    scene.setRoot(column);
    SnapshotParameters scaled = new SnapshotParameters();
    scaled.setTransform(Transform.scale(scale, scale));
    ScreenShots.write(
        column.snapshot(scaled, null),
        Path.of("target", "samples", "text-%s-%d.png".formatted(scheme, (int) scale)));
  }
}
