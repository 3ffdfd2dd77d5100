package dev.levelup.chat.client.ui.theme;

import java.net.URL;
import java.util.Objects;

/** Finds the style sheets that lie beside the classes they dress. */
public final class Stylesheet {
  private Stylesheet() {}

  /**
   * The address of a style sheet, to be added to a view's own list.
   *
   * @param view a class of the same package
   * @param file such as {@code rooms.css}
   */
  public static String beside(Class<?> view, String file) {
    URL found = Objects.requireNonNull(view.getResource(file), file);
    return found.toExternalForm();
  }
}
