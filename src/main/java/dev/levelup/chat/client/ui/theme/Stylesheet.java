package dev.levelup.chat.client.ui.theme;

import java.net.URL;
import java.util.Objects;

/** Finds the style sheets in the packages of their views. */
public final class Stylesheet {
  private Stylesheet() {}

  /**
   * The URL of a style sheet.
   *
   * @param view a class of the same package
   * @param file such as {@code rooms.css}
   */
  public static String beside(Class<?> view, String file) {
    URL found = Objects.requireNonNull(view.getResource(file), file);
    return found.toExternalForm();
  }
}
