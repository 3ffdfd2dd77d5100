package dev.levelup.chat.protocol;

/** The rule for a message's content, the same in client and server. */
public final class MessageContent {
  /** The longest content after trimming, in UTF-16 code units, as JavaScript's {@code length}. */
  public static final int MAX_LENGTH = 1000;

  /** The longest content that is accepted from a server without this rule, in UTF-16 code units. */
  public static final int MOST_TAKEN = 4 * MAX_LENGTH;

  private static final String MORE = "…";

  private MessageContent() {}

  /** The content, cut to {@link #MOST_TAKEN}. */
  static String cut(String content) {
    if (content.length() <= MOST_TAKEN) {
      return content;
    }
    boolean splits = Character.isHighSurrogate(content.charAt(MOST_TAKEN - 1));
    return content.substring(0, splits ? MOST_TAKEN - 1 : MOST_TAKEN) + MORE;
  }

  /** The text without the white space at both ends, as JavaScript's {@code trim} defines it. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || c == '\uFEFF' || Character.isSpaceChar(c);
  }
}
