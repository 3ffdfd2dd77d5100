package dev.levelup.chat.client.ui.text;

/** Finds the lines of one message, which end with LF, CRLF or CR. */
record Lines(String content) {
  /** The end of the line at {@code at}, before its line break. */
  int end(int at) {
    int end = at;
    while (end < content.length() && !isBreak(content.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The start of the next line, after the line break at {@code end}; the end if there is none. */
  int next(int end) {
    return end + breakAt(end);
  }

  /** The length of the line break that begins at {@code at}; 0 if there is none. */
  int breakAt(int at) {
    if (at >= content.length() || !isBreak(content.charAt(at))) {
      return 0;
    }
    return content.startsWith("\r\n", at) ? 2 : 1;
  }

  /** The length of the line break that ends at {@code at}; 0 if there is none. */
  int breakBefore(int at) {
    if (at == 0 || !isBreak(content.charAt(at - 1))) {
      return 0;
    }
    return at > 1 && content.startsWith("\r\n", at - 2) ? 2 : 1;
  }

  boolean isBlank(int from, int to) {
    return content.substring(from, to).isBlank();
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
