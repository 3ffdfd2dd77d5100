package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;

/**
 * Which shipped face draws a letter. Scripts written from the right have faces of their own, with
 * the marks and digits that stand among their letters: not every system has such a font, and the
 * toolkit puts a run drawn by two fonts in the wrong order.
 */
public enum Script {
  ARABIC("arabic"),
  HEBREW("hebrew"),
  /** The face of the interface, or whatever the system has. */
  OTHER("");

  /** A stretch of a text in one face. */
  record Run(String text, Script script) {}

  private final String styleClass;

  Script(String styleClass) {
    this.styleClass = styleClass;
  }

  /**
   * Marks the node of a short text, such as a name, with the script it is written in: with the
   * style class {@code arabic} or {@code hebrew}, or neither. The style sheet gives it its face.
   */
  public static void mark(Node node, String text) {
    node.getStyleClass().removeAll(ARABIC.styleClass, HEBREW.styleClass);
    Script script =
        runs(text).stream().map(Run::script).max(Comparator.reverseOrder()).orElse(OTHER);
    if (script != OTHER) {
      node.getStyleClass().add(script.styleClass);
    }
  }

  /** Empty for {@link #OTHER}. */
  String styleClass() {
    return styleClass;
  }

  /** The stretches of a text, in order. What is no letter stays with the letter before it. */
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    Script script = OTHER;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      Script next = script.after(text.charAt(at));
      if (next != script) {
        add(runs, text.substring(from, at), script);
        script = next;
        from = at;
      }
    }
    add(runs, text.substring(from), script);
    return runs;
  }

  private static void add(List<Run> runs, String text, Script script) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, script));
    }
  }

  private Script after(char c) {
    Script next = of(c);
    return next == OTHER && !Character.isLetter(c) ? this : next;
  }

  private static Script of(char c) {
    if (c < '\u0590') {
      return OTHER;
    }
    if (c <= '\u05FF' || (c >= '\uFB1D' && c <= '\uFB4F')) {
      return HEBREW;
    }
    boolean arabic =
        c <= '\u06FF'
            || (c >= '\u0750' && c <= '\u077F')
            || (c >= '\u08A0' && c <= '\u08FF')
            || (c >= '\uFB50' && c <= '\uFDFF')
            || (c >= '\uFE70' && c <= '\uFEFC');
    return arabic ? ARABIC : OTHER;
  }
}
