package dev.levelup.chat.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/** The form of a style sheet that JavaFX need not parse. It is preferred to the file beside it. */
final class BinaryStyles {
  private static final String TEXT = ".css";

  private BinaryStyles() {}

  static boolean isText(String file) {
    return file.endsWith(TEXT);
  }

  /** The file beside a style sheet. */
  static String name(String file) {
    return file.substring(0, file.length() - TEXT.length()) + ".bss";
  }

  /**
   * @param css the text, in UTF-8
   */
  static byte[] of(byte[] css) throws IOException {
    Path from = Files.createTempFile("styles", TEXT);
    Path to = Files.createTempFile("styles", ".bss");
    try {
      Files.write(from, css);
      Stylesheet.convertToBinary(from.toFile(), to.toFile());
      return Files.readAllBytes(to);
    } finally {
      Files.delete(from);
      Files.delete(to);
    }
  }
}
