package dev.levelup.chat.bench;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.attachment.TrayViewModel;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.completion.CompletionViewModel;
import dev.levelup.chat.client.ui.completion.EmojiSource;
import dev.levelup.chat.client.ui.completion.MentionSource;
import dev.levelup.chat.client.ui.composer.ComposerFiles;
import dev.levelup.chat.client.ui.composer.ComposerView;
import dev.levelup.chat.client.ui.composer.ComposerViewModel;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The time from a key to its painting in the program's composer and, in the same window, in
 * JavaFX's own text area. Not on the FX thread.
 */
final class ComposerFigures {
  static final String COMPOSER = "the composer";
  static final String STOCK = "TextArea";

  private static final int ROUNDS = 4;

  /**
   * Until the composer's code is compiled, as the toolkit's already is after the lists' figures.
   */
  private static final int WARM_UP_ROUNDS = 10;

  private static final int KEYS = 16;
  private static final String LATIN = "The quick brown fox jumps over the lazy dog, and again. ";
  private static final String ARABIC = "نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر. ";

  private final Figures figures;
  private final TextArea composer;
  private final TextArea stock;

  private ComposerFigures(Figures figures, TextArea composer, TextArea stock) {
    this.figures = figures;
    this.composer = composer;
    this.stock = stock;
  }

  static ComposerFigures in(Stage stage, Figures figures) {
    return Fx.call(() -> open(stage, figures));
  }

  private static ComposerFigures open(Stage stage, Figures figures) {
    ChatFixture chat = ChatFixture.full();
    chat.online().joined(TestMessage.ROOM);
    ComposerView view = view(chat);
    TextArea stock = new TextArea();
    stock.setWrapText(true);
    VBox likeOurs = new VBox(stock);
    likeOurs.getStyleClass().add("composer");
    likeOurs.getStylesheets().setAll(view.getStylesheets());
    Scene scene = new Scene(new VBox(view, likeOurs), 700, 800);
    new Theme(new SimpleObjectProperty<>(ColorScheme.DARK), _ -> {}).dress(scene);
    stage.setScene(scene);
    stage.show();
    return new ComposerFigures(figures, (TextArea) view.lookup("#composer-input"), stock);
  }

  private static ComposerView view(ChatFixture chat) {
    Translations translations = new Translations(Locale.ENGLISH);
    EmojiPictures pictures = new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run);
    var shown = chat.chat.rooms().openProperty();
    EditViewModel edit =
        new EditViewModel(
            shown, chat.chat.changes(), chat.chat::say, chat.fx.clock(), translations);
    ComposerViewModel model =
        new ComposerViewModel(
            shown,
            chat.chat.drafts(),
            chat.chat.sender(),
            edit,
            new CompletionViewModel(
                new EmojiSource(
                    new EmojiCatalogs(Runnable::run, Runnable::run),
                    Locale.ENGLISH,
                    chat.chat.emoji()),
                new MentionSource(chat.chat, Runnable::run, Runnable::run)),
            translations);
    EmojiPicker picker =
        new EmojiPicker(
            pictures,
            new EmojiCatalogs(Runnable::run, Runnable::run),
            chat.chat.emoji(),
            translations);
    return new ComposerView(
        model,
        new Settings().sendKeyProperty(),
        new AvatarImages(
            chat.chat.avatars(),
            pictures,
            Runnable::run,
            Runnable::run,
            new SimpleBooleanProperty(false)),
        picker,
        new ComposerFiles(
            new TrayViewModel(chat.chat.attaching(), shown, translations),
            (_, _, _) -> {},
            pictures,
            Runnable::run,
            Runnable::run,
            translations),
        translations);
  }

  /** The texts are short enough that a message with the typed letters can still be sent. */
  void measure() throws Exception {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      times(composer, first(LATIN, 200), "x");
      times(stock, first(LATIN, 200), "x");
    }
    measure("200 Latin letters", first(LATIN, 200), "x", 1.25);
    measure("1,000 Latin letters", first(LATIN, 980), "x", 1.25);
    measure("1,000 Arabic letters", first(ARABIC, 980), "م", 1.25);
    measure("30 emoji", "😀".repeat(30), "x", 1.25);
  }

  private static String first(String words, int length) {
    return words.repeat(length / words.length() + 1).substring(0, length);
  }

  /** In turns, so that other load on the machine affects both. */
  private void measure(String with, String text, String letter, double most) throws Exception {
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    times(composer, text, letter);
    times(stock, text, letter);
    for (int round = 0; round < ROUNDS; round++) {
      ours.addAll(times(composer, text, letter));
      theirs.addAll(times(stock, text, letter));
    }
    String what = "key to paint, " + with;
    double our = Spread.ofNanos(ours).median();
    double their = Spread.ofNanos(theirs).median();
    figures.add(what + ", ratio", "x", most, COMPOSER, our / their);
    figures.add(what + ", median", "ms", null, COMPOSER, our);
    figures.add(what + ", median", "ms", null, STOCK, their);
  }

  private static List<Long> times(TextArea area, String text, String letter) throws Exception {
    Fx.run(
        () -> {
          area.setText(text);
          area.requestFocus();
          area.end();
        });
    return KeyToPaint.times(area, letter, KEYS);
  }
}
