package dev.levelup.chat.client.ui.text;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonResolverProvider;

/**
 * The type that is shipped, so that the program looks the same on every system.
 *
 * <p>JavaFX tells weights apart only as regular and bold. The style sheets therefore write {@code
 * "Inter"} with {@code -fx-font-weight} normal or bold for 400 and 700, and the families {@code
 * "Inter Medium"} and {@code "Inter SemiBold"}, with no weight, for 500 and 600. Code is set in
 * {@code "JetBrains Mono"}, Arabic in {@code "Vazirmatn"} (normal, bold), Hebrew in {@code "Noto
 * Sans Hebrew"}, and what is invisible in {@code "LevelUp Blank"}. A family cannot be looked up by
 * a variable, and of a list of families only the first counts.
 */
public final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular",
          "Inter-Medium",
          "Inter-SemiBold",
          "Inter-Bold",
          "JetBrainsMono-Regular",
          "Vazirmatn-Regular",
          "Vazirmatn-Bold",
          "NotoSansHebrew-Regular",
          "LevelUpBlank-Regular",
          "LevelUpBlank-Bold");

  private Fonts() {}

  /**
   * Makes the families and the icons' font known to the toolkit. Once, before the first scene is
   * styled and the first icon made.
   *
   * @param file finds a file with what a resource holds: the toolkit copies what is none
   */
  public static void load(UnaryOperator<URL> file) {
    FILES.forEach(name -> load(file.apply(find(name))));
    // Whoever asks first says how icons' fonts are loaded.
    IkonResolverProvider.getInstance(
        icons -> icons.setFont(load(file.apply(icons.getFontResource()))));
  }

  private static URL find(String name) {
    return Objects.requireNonNull(Fonts.class.getResource("fonts/" + name + ".ttf"), name);
  }

  private static Font load(URL font) {
    // The size is that of the Font object alone.
    return Objects.requireNonNull(Font.loadFont(font.toExternalForm(), 13), font::toString);
  }
}
