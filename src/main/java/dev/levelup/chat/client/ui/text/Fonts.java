package dev.levelup.chat.client.ui.text;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

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
          "LevelUpBlank-Regular");

  private Fonts() {}

  /** Makes the families known to the toolkit. Once, before the first scene is styled. */
  public static void load() {
    FILES.forEach(Fonts::load);
  }

  private static void load(String file) {
    URL font = Objects.requireNonNull(Fonts.class.getResource("fonts/" + file + ".ttf"), file);
    // The size is that of the Font object alone, which nobody keeps.
    Objects.requireNonNull(Font.loadFont(font.toExternalForm(), 13), file);
  }
}
