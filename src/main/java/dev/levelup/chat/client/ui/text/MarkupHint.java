package dev.levelup.chat.client.ui.text;

/**
 * Whether a message may contain markup. A quick look that most messages do not pass, so that they
 * need no parser; a message that passes may still turn out to be plain text.
 */
final class MarkupHint {
  private final String content;

  private MarkupHint(String content) {
    this.content = content;
  }

  static boolean isIn(String content) {
    return new MarkupHint(content).isAnywhere();
  }

  private boolean isAnywhere() {
    boolean startsLine = true;
    for (int at = 0; at < content.length(); at++) {
      char c = content.charAt(at);
      if (begins(c, at) || (startsLine && LinePrefix.isMarker(content, at))) {
        return true;
      }
      startsLine = c == '\n' || c == '\r' || (startsLine && c == ' ');
    }
    return false;
  }

  /** Each search that fails is the last one of its kind, so that all take linear time. */
  private boolean begins(char c, int at) {
    return switch (c) {
      case '`' -> content.indexOf('`', at + 1) >= 0;
      case '*', '_' -> opens(at) && content.indexOf(c, at + 1) >= 0;
      case '~' -> content.startsWith("~~", at) && content.indexOf("~~", at + 2) >= 0;
      case ']' -> content.startsWith("](", at);
      default -> false;
    };
  }

  private boolean opens(int at) {
    boolean beforeSpace =
        at + 1 == content.length() || Character.isWhitespace(content.charAt(at + 1));
    return !beforeSpace && !Boundaries.areInsideWord(content, at, at + 1);
  }
}
