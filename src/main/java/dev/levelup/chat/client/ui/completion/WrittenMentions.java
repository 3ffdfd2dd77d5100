package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.ui.completion.Suggestion.Everybody;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mentions in a text by the server's rules. */
final class WrittenMentions {
  private static final Pattern ALL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}]\\p{M}{0,8})@" + Everybody.NAME + "(?![\\p{L}\\p{M}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private WrittenMentions() {}

  /** Whether a text has {@code @all} outside of code. */
  static boolean all(String text) {
    Matcher matcher = ALL.matcher(text);
    while (matcher.find()) {
      if (!WrittenCode.isAt(text, matcher.start())) {
        return true;
      }
    }
    return false;
  }
}
