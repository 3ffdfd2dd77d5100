package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.CodeRanges;
import dev.levelup.chat.server.domain.NameKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides who is mentioned in a text: after {@code @}, the longest name of a member by folded key
 * that ends where a name may end; not in code. First the text alone gives the possible names, so
 * that only those are looked up, however many members the room has. Pure.
 *
 * <p>The work is linear in the text: a possible name does not reach beyond the next place where a
 * mention may begin.
 */
final class MentionFinder {
  private static final String ALL = "all";

  /** In UTF-16 code units; no name is longer. */
  private static final int LONGEST_NAME = 64;

  /**
   * For each place where a mention may begin, the keys of the possible names, the longest first.
   */
  private final List<List<String>> places = new ArrayList<>();

  private MentionFinder() {}

  /** The possible mentions in a text. */
  static MentionFinder in(String text) {
    MentionFinder finder = new MentionFinder();
    BitSet code = CodeRanges.of(text);
    for (int at = next(text, code, 0); at < text.length(); at = next(text, code, at + 1)) {
      List<String> keys =
          keys(text, at + 1, Math.min(next(text, code, at + 1), nextCode(code, at)));
      if (!keys.isEmpty()) {
        finder.places.add(keys);
      }
    }
    return finder;
  }

  /** The next place where a mention may begin; the end of the text if there is none. */
  private static int next(String text, BitSet code, int from) {
    int at = text.indexOf('@', from);
    while (at >= 0 && (code.get(at) || continuesWord(text, at))) {
      at = text.indexOf('@', at + 1);
    }
    return at < 0 ? text.length() : at;
  }

  private static int nextCode(BitSet code, int from) {
    int at = code.nextSetBit(from);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** Whether a letter or a digit, with its marks, comes before. */
  private static boolean continuesWord(String text, int at) {
    int before = at;
    while (before > 0 && isMark(text.codePointBefore(before))) {
      before -= Character.charCount(text.codePointBefore(before));
    }
    return before > 0 && Character.isLetterOrDigit(text.codePointBefore(before));
  }

  /** The keys of the names that may stand between two places, the longest first. */
  private static List<String> keys(String text, int from, int limit) {
    List<String> keys = new ArrayList<>();
    if (from >= text.length() || Character.isWhitespace(text.codePointAt(from))) {
      return keys;
    }
    int most = Math.min(limit, from + LONGEST_NAME);
    int end = from;
    while (end < most) {
      int point = text.codePointAt(end);
      end += Character.charCount(point);
      if (!Character.isWhitespace(point) && end <= most && mayEnd(text, end)) {
        keys.add(NameKey.of(text.substring(from, end)));
      }
    }
    return keys.reversed();
  }

  private static boolean mayEnd(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    int next = text.codePointAt(end);
    return !Character.isLetterOrDigit(next) && !isMark(next);
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Whether every member may be mentioned, if the author is allowed to do that. */
  boolean namesAll() {
    return places.stream().anyMatch(keys -> keys.contains(ALL));
  }

  /**
   * Looks the possible names up.
   *
   * @param author is not mentioned
   * @param mayMentionAll whether {@code @all} by this author mentions every member
   * @param members returns the members whose names have these keys, by key; not called where no
   *     name is possible
   */
  Mentions resolve(
      UserId author,
      boolean mayMentionAll,
      Function<Set<String>, Map<String, List<UserId>>> members) {
    Set<String> keys = new LinkedHashSet<>();
    places.forEach(keys::addAll);
    if (keys.isEmpty()) {
      return Mentions.NONE;
    }
    Map<String, List<UserId>> found = members.apply(keys);
    Set<UserId> users = new LinkedHashSet<>();
    boolean all = false;
    for (List<String> place : places) {
      String name = longest(place, found, mayMentionAll);
      all |= mayMentionAll && name.equals(ALL);
      users.addAll(
          mayMentionAll && name.equals(ALL) ? List.of() : found.getOrDefault(name, List.of()));
    }
    users.remove(author);
    return new Mentions(users.stream().limit(Mentions.MOST).toList(), all);
  }

  private static String longest(
      List<String> place, Map<String, List<UserId>> found, boolean mayMentionAll) {
    return place.stream()
        .filter(key -> found.containsKey(key) || (mayMentionAll && key.equals(ALL)))
        .findFirst()
        .orElse("");
  }
}
