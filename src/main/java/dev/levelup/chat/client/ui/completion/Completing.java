package dev.levelup.chat.client.ui.completion;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The suggestions for the word at the caret, and which one is the current one. FX thread only. */
public abstract class Completing {
  /** How many suggestions there are at most. */
  static final int MOST = 8;

  private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions =
      new ReadOnlyObjectWrapper<>(this, "suggestions", List.of());
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", 0);
  private @Nullable Begun begun;
  private @Nullable Begun dismissed;

  Completing() {}

  /** The word that ends at a place of the text; empty if none can be completed there. */
  abstract Optional<Begun> begunAt(String text, int caret);

  /** The suggestions for a word, best first. */
  abstract List<Suggestion> suggestions(Begun word);

  /** The text is another now: its words may need to be known soon. */
  void prepare(String text) {}

  /** A suggestion was taken. */
  void taken(Suggestion suggestion) {}

  /** What replaces a word that a typed sign has ended. */
  Optional<Replacement> ended(String before, String now) {
    return Optional.empty();
  }

  /** The suggestions, best first; empty while there is nothing to complete. */
  final ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
    return suggestions.getReadOnlyProperty();
  }

  /** The place of the current suggestion. */
  final ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What is being completed; null while there are no suggestions. */
  final @Nullable Begun begun() {
    return begun;
  }

  /** The text or the caret is another now. */
  final void show(String text, int caret) {
    Begun next = begunAt(text, caret).orElse(null);
    if (!isSame(next, dismissed)) {
      dismissed = null;
    }
    prepare(text);
    Begun wanted = dismissed == null ? next : null;
    if (wanted == null || !wanted.equals(begun)) {
      begun = wanted;
      suggest();
    }
  }

  private static boolean isSame(@Nullable Begun one, @Nullable Begun other) {
    return one != null && other != null && one.start() == other.start();
  }

  /** Makes the suggestions anew: others may be known now. */
  final void suggest() {
    Begun word = begun;
    current.set(0);
    suggestions.set(word == null ? List.of() : suggestions(word));
  }

  /** Whether there are suggestions. */
  final boolean isOpen() {
    return !suggestions.get().isEmpty();
  }

  /** Goes to the next suggestion, or with -1 to the one before; from either end to the other. */
  final void move(int step) {
    setCurrent(Math.floorMod(current.get() + step, suggestions.get().size()));
  }

  final void setCurrent(int index) {
    current.set(index);
  }

  /** Makes no suggestions for this word any more. */
  final void dismiss() {
    dismissed = begun;
    begun = null;
    suggest();
  }

  /** Takes the current suggestion. */
  final Optional<Replacement> take() {
    Begun word = begun;
    if (word == null || !isOpen()) {
      return Optional.empty();
    }
    Suggestion suggestion = suggestions.get().get(current.get());
    taken(suggestion);
    return Optional.of(new Replacement(word.start(), word.end(), suggestion.written()));
  }
}
