package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a segment is drawn.
 *
 * @param link what it opens; null for most segments
 */
record Style(boolean bold, boolean italic, boolean strike, @Nullable NamedLink link) {
  static final Style PLAIN = new Style(false, false, false, null);

  /** The style classes of letters of this style. */
  List<String> styleClasses() {
    List<String> classes = new ArrayList<>();
    if (bold) {
      classes.add("bold");
    }
    if (italic) {
      classes.add("italic");
    }
    if (strike) {
      classes.add("strike");
    }
    return classes;
  }

  Style withBold() {
    return new Style(true, italic, strike, link);
  }

  Style withItalic() {
    return new Style(bold, true, strike, link);
  }

  Style withStrike() {
    return new Style(bold, italic, true, link);
  }

  Style withLink(NamedLink named) {
    return new Style(bold, italic, strike, named);
  }
}
