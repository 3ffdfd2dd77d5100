package dev.levelup.chat.client.ui.completion;

/** Finds out what is code in a text that is being written. */
final class WrittenCode {
  private static final String FENCE = "```";

  private WrittenCode() {}

  /** Whether a place is between backticks, or after some that may still be closed. */
  static boolean mayBeAt(String text, int place) {
    return isInBlock(text, place) || opener(text, place) >= 0;
  }

  /** Whether a place is in code. */
  static boolean isAt(String text, int place) {
    int opener = opener(text, place);
    return isInBlock(text, place) || (opener >= 0 && isClosed(text, opener, place));
  }

  private static boolean isInBlock(String text, int place) {
    return text.substring(0, place)
                .lines()
                .filter(line -> line.stripLeading().startsWith(FENCE))
                .count()
            % 2
        == 1;
  }

  /** The run of backticks that is open at a place of its paragraph; -1 for none. */
  private static int opener(String text, int place) {
    int open = -1;
    int from = text.lastIndexOf("\n\n", Math.max(0, place - 1)) + 1;
    for (int at = from; at < place; at++) {
      if (text.charAt(at) == '`') {
        int end = endOfRun(text, at);
        if (open < 0) {
          open = at;
        } else if (endOfRun(text, open) - open == end - at) {
          open = -1;
        }
        at = end - 1;
      }
    }
    return open;
  }

  private static boolean isClosed(String text, int opener, int place) {
    int length = endOfRun(text, opener) - opener;
    int at = text.indexOf('`', place);
    while (at >= 0) {
      int end = endOfRun(text, at);
      if (end - at == length) {
        return !text.substring(place, at).contains("\n\n");
      }
      at = text.indexOf('`', end);
    }
    return false;
  }

  private static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }
}
