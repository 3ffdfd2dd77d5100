package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.Nullable;

/** Finds the hosts of web addresses: names in any script, and IP addresses. */
final class HostMatcher {
  /** Longer than any IPv6 address in brackets. */
  private static final int MAX_LITERAL = 48;

  private static final int LONGEST_NAME = 253;

  private final String content;
  private final HostNames names;

  HostMatcher(String content, HostNames names) {
    this.content = content;
    this.names = names;
  }

  /** The end of the host at {@code from}; {@code from} if there is none. */
  int end(int from) {
    if (content.startsWith("[", from)) {
      int close = content.indexOf(']', from, Math.min(content.length(), from + MAX_LITERAL));
      return close < 0 ? from : close + 1;
    }
    int end = from;
    while (end < content.length() && isName(end)) {
      end += Character.charCount(content.codePointAt(end));
    }
    while (end > from && "._-".indexOf(content.charAt(end - 1)) >= 0) {
      end--;
    }
    int dot = content.substring(from, end).lastIndexOf('.');
    return endOfLatin(from + dot + 1, end);
  }

  /** The normalised host; null if it is invalid. */
  @Nullable String ascii(int from, int end) {
    String host = content.substring(from, end);
    boolean possible = host.length() <= LONGEST_NAME && !host.startsWith("-");
    String ascii = possible ? names.ascii(host) : null;
    return ascii != null && isAscii(host) ? host : ascii;
  }

  private boolean isName(int at) {
    int codePoint = content.codePointAt(at);
    if (codePoint == '.') {
      return at + 1 < content.length() && content.charAt(at + 1) != '.';
    }
    return codePoint == '-'
        || codePoint == '_'
        || (Boundaries.isWord(codePoint) && !Boundaries.isEmojiBase(content, at));
  }

  /** Ends a top-level domain where Latin changes to another script: that is the next word. */
  private int endOfLatin(int label, int end) {
    for (int at = label; at < end; at++) {
      if (Boundaries.isAsciiBeforeUnspaced(content, at)) {
        return at;
      }
    }
    return end;
  }

  private static boolean isAscii(String host) {
    return host.chars().allMatch(c -> c <= Boundaries.LAST_ASCII);
  }
}
