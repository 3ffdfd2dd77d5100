package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds web addresses in one message. Only http and https lead anywhere, and an address with a user
 * name in it leads nowhere: {@code https://bank.example@evil.example} goes to the second.
 */
final class LinkMatcher {
  private static final String NEVER_LAST = ".,;:!?'\"*_~…،؛؟";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** What people leave as it is in an address, and a URI may not hold. */
  private static final Pattern UNQUOTED = Pattern.compile("[\\[\\]{}|^]|%(?![0-9A-Fa-f]{2})");

  private final String content;

  /** What lies before has been looked at as a whole and is no address. */
  private int refusedTo;

  LinkMatcher(String content) {
    this.content = content;
  }

  /** The address that begins at {@code start}, unless it goes on from a word. */
  @Nullable Link at(int start) {
    if (start < refusedTo || !startsAddress(start)) {
      return null;
    }
    int end = end(start);
    String source = content.substring(start, lastOf(start, end));
    URI target = target(source);
    if (target == null) {
      refusedTo = end;
      return null;
    }
    return new Link(source, target);
  }

  private static @Nullable URI target(String source) {
    try {
      URI target = new URI(UNQUOTED.matcher(source).replaceAll(LinkMatcher::quoted));
      boolean leads = target.getHost() != null && target.getRawUserInfo() == null;
      return leads ? target : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String quoted(MatchResult sign) {
    return "%%%02X".formatted((int) sign.group().charAt(0));
  }

  private boolean startsAddress(int start) {
    return (content.regionMatches(true, start, "http://", 0, 7)
            || content.regionMatches(true, start, "https://", 0, 8))
        && (start == 0 || !Character.isLetterOrDigit(content.codePointBefore(start)));
  }

  private int end(int start) {
    int end = start;
    while (end < content.length() && !endsAddress(content.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsAddress(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.FORMAT
        || "<>\"\\`“”«»".indexOf(c) >= 0
        || (c >= '\u3001' && c <= '\u3011');
  }

  /**
   * The end without what belongs to the sentence around: marks, and brackets that opened before.
   */
  private int lastOf(int start, int end) {
    int[] open = new int[OPENING.length()];
    for (int at = start; at < end; at++) {
      count(open, content.charAt(at), 1);
    }
    int last = end;
    while (last > start) {
      char c = content.charAt(last - 1);
      int bracket = CLOSING.indexOf(c);
      boolean ours = bracket < 0 ? NEVER_LAST.indexOf(c) < 0 : open[bracket] >= 0;
      if (ours) {
        break;
      }
      count(open, c, -1);
      last--;
    }
    return last;
  }

  private static void count(int[] open, char c, int step) {
    int opening = OPENING.indexOf(c);
    int closing = CLOSING.indexOf(c);
    if (opening >= 0) {
      open[opening] += step;
    } else if (closing >= 0) {
      open[closing] -= step;
    }
  }
}
