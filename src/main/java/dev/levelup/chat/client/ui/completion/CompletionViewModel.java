package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.ui.completion.Suggestion.OfEmoji;
import java.util.List;
import java.util.Optional;

/** Completes emoji and mentions while a message is written. FX thread only. */
public final class CompletionViewModel extends Completing {
  /** For as many members as there may be, while it is not known how many. */
  public static final int UNKNOWN = Integer.MAX_VALUE;

  private final EmojiSource emoji;
  private final MentionSource mentions;

  public CompletionViewModel(EmojiSource emoji, MentionSource mentions) {
    this.emoji = emoji;
    this.mentions = mentions;
    mentions.setOnChanged(this::suggest);
  }

  @Override
  Optional<Begun> begunAt(String text, int caret) {
    return Begun.at(text, caret);
  }

  @Override
  void prepare(String text) {
    if (text.indexOf(Begun.MENTION) >= 0) {
      mentions.prepare();
    }
    if (!text.isEmpty()) {
      emoji.prepare(this::suggest); // early: the first short name may be typed fast
    }
  }

  @Override
  List<Suggestion> suggestions(Begun word) {
    return word.sign() == Begun.MENTION
        ? mentions.find(word.query(), MOST)
        : emoji.find(word.query(), MOST);
  }

  @Override
  void taken(Suggestion suggestion) {
    if (suggestion instanceof OfEmoji chosen) {
      emoji.chosen(chosen.written());
    }
  }

  /**
   * How many members a text tells by {@code @all}; 0 if it does not, or tells nobody; {@link
   * #UNKNOWN} while the members are not known, which are loaded then.
   */
  public int toldBy(String text) {
    return mentions.toldBy(text);
  }

  /** The emoji in place of a name between colons, whose last colon was just typed. */
  @Override
  Optional<Replacement> ended(String before, String now) {
    int typed = now.length() == before.length() + 1 ? firstDifference(before, now) : -1;
    if (typed < 0 || now.charAt(typed) != Begun.EMOJI) {
      return Optional.empty();
    }
    return Begun.endedAt(now, typed)
        .flatMap(
            word ->
                emoji
                    .named(word.query())
                    .map(text -> new Replacement(word.start(), word.end(), text)));
  }

  private static int firstDifference(String before, String now) {
    int at = 0;
    while (at < before.length() && before.charAt(at) == now.charAt(at)) {
      at++;
    }
    return at;
  }
}
