package dev.levelup.chat.client.ui.text;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * The bundled fonts, so that the program looks the same on every system.
 *
 * <p>JavaFX only knows regular and bold weights. The style sheets therefore use {@code "Inter"}
 * with {@code -fx-font-weight} normal or bold for 400 and 700, and the families {@code "Inter
 * Medium"} and {@code "Inter SemiBold"}, with no weight, for 500 and 600. Code is set in {@code
 * "JetBrains Mono"}, Arabic in {@code "Vazirmatn"} (normal, bold), Hebrew in {@code "Noto Sans
 * Hebrew"}, invisible characters in {@code "LevelUp Blank"}, and icons in {@code "FeatherIcons"}.
 * JavaFX CSS has no looked-up families, and of a list of families only the first is used.
 */
public final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular",
          "Inter-Medium",
          "Inter-SemiBold",
          "Inter-Bold",
          "Inter-Italic",
          "Inter-BoldItalic",
          "JetBrainsMono-Regular",
          "Vazirmatn-Regular",
          "Vazirmatn-Bold",
          "NotoSansHebrew-Regular",
          "LevelUpBlank-Regular",
          "LevelUpBlank-Bold");

  private Fonts() {}

  /**
   * Registers the families and the icon font with JavaFX. Call once, before the first scene is
   * styled and the first icon created.
   *
   * @param file maps a resource to a file with its content, if there is one: JavaFX makes a
   *     temporary copy of any other resource
   */
  public static void load(UnaryOperator<URL> file) {
    FILES.forEach(name -> load(file.apply(find(name))));
    load(file.apply(new FeatherIkonHandler().getFontResource()));
  }

  private static URL find(String name) {
    return Objects.requireNonNull(Fonts.class.getResource("fonts/" + name + ".ttf"), name);
  }

  private static Font load(URL font) {
    // The size only affects the returned Font object.
    return Objects.requireNonNull(Font.loadFont(font.toExternalForm(), 13), font::toString);
  }
}
