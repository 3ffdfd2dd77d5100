package dev.levelup.chat.protocol;

/** The beginning of a message on one line. The same rule in client and server. */
public final class Preview {
  /** In UTF-16 code units. */
  private static final int LONGEST = 120;

  private Preview() {}

  /** The content with single spaces for white space, trimmed and cut, but not inside a pair. */
  public static String of(String content) {
    StringBuilder line = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < content.length() && line.length() <= LONGEST; i++) {
      char c = content.charAt(i);
      if (!MessageContent.isSpace(c)) {
        line.append(space && !line.isEmpty() ? " " : "").append(c);
      }
      space = MessageContent.isSpace(c);
    }
    return cut(line.toString());
  }

  /**
   * A preview as a server sent it. Where it was cut, it may end with a space: {@link #of} would
   * take that away.
   */
  static String received(String preview) {
    StringBuilder line = new StringBuilder(cut(preview));
    for (int i = 0; i < line.length(); i++) {
      if (MessageContent.isSpace(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    boolean splits = Character.isHighSurrogate(line.charAt(LONGEST - 1));
    return line.substring(0, splits ? LONGEST - 1 : LONGEST);
  }
}
