package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.ui.completion.Suggestion.OfEmoji;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The suggestions for the word at the caret, and which one is the current one. FX thread only. */
public final class CompletionViewModel {
  /** How many suggestions there are at most. */
  static final int MOST = 8;

  /** For as many members as there may be, while it is not known how many. */
  public static final int UNKNOWN = Integer.MAX_VALUE;

  private final EmojiSource emoji;
  private final MentionSource mentions;
  private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions =
      new ReadOnlyObjectWrapper<>(this, "suggestions", List.of());
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", 0);
  private @Nullable Begun begun;
  private @Nullable Begun dismissed;

  public CompletionViewModel(EmojiSource emoji, MentionSource mentions) {
    this.emoji = emoji;
    this.mentions = mentions;
    mentions.setOnChanged(this::suggest);
  }

  /** The suggestions, best first; empty while there is nothing to complete. */
  ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
    return suggestions.getReadOnlyProperty();
  }

  /** The place of the current suggestion. */
  ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What is being completed; null while there are no suggestions. */
  @Nullable Begun begun() {
    return begun;
  }

  /** The text or the caret is another now. */
  void show(String text, int caret) {
    Begun next = Begun.at(text, caret).orElse(null);
    if (!isSame(next, dismissed)) {
      dismissed = null;
    }
    if (text.indexOf(Begun.MENTION) >= 0) {
      mentions.prepare();
    }
    if (!text.isEmpty()) {
      emoji.prepare(this::suggest); // early: the first short name may be typed fast
    }
    Begun wanted = dismissed == null ? next : null;
    if (wanted == null || !wanted.equals(begun)) {
      begun = wanted;
      suggest();
    }
  }

  private static boolean isSame(@Nullable Begun one, @Nullable Begun other) {
    return one != null && other != null && one.start() == other.start();
  }

  private void suggest() {
    Begun word = begun;
    current.set(0);
    suggestions.set(word == null ? List.of() : suggestions(word));
  }

  private List<Suggestion> suggestions(Begun word) {
    if (word.sign() == Begun.MENTION) {
      return mentions.find(word.query(), MOST);
    }
    return emoji.find(word.query(), MOST);
  }

  /** Whether there are suggestions. */
  boolean isOpen() {
    return !suggestions.get().isEmpty();
  }

  /** Goes to the next suggestion, or with -1 to the one before; from either end to the other. */
  void move(int step) {
    setCurrent(Math.floorMod(current.get() + step, suggestions.get().size()));
  }

  void setCurrent(int index) {
    current.set(index);
  }

  /** Makes no suggestions for this word any more. */
  void dismiss() {
    dismissed = begun;
    begun = null;
    suggest();
  }

  /** Takes the current suggestion. */
  Optional<Replacement> take() {
    Begun word = begun;
    if (word == null || !isOpen()) {
      return Optional.empty();
    }
    Suggestion taken = suggestions.get().get(current.get());
    if (taken instanceof OfEmoji chosen) {
      emoji.chosen(chosen.written());
    }
    return Optional.of(new Replacement(word.start(), word.end(), taken.written()));
  }

  /**
   * How many members a text tells by {@code @all}; 0 if it does not, or tells nobody; {@link
   * #UNKNOWN} while the members are not known, which are loaded then.
   */
  public int toldBy(String text) {
    return mentions.toldBy(text);
  }

  /** The emoji in place of a name between colons, whose last colon was just typed. */
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
