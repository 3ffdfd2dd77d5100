package dev.levelup.chat.client.ui.completion;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Completes the filters of a search, such as {@code from:anna}. FX thread only. */
public final class FilterCompletion extends Completing {
  private final Function<String, List<FilterValue>> filters;

  /**
   * @param filters those that begin as a word was begun, best first
   */
  public FilterCompletion(Function<String, List<FilterValue>> filters) {
    this.filters = filters;
  }

  /** A word may contain spaces after a quotation mark. */
  @Override
  Optional<Begun> begunAt(String text, int caret) {
    int start = caret;
    boolean quoted = text.substring(0, caret).chars().filter(each -> each == '"').count() % 2 == 1;
    while (start > 0 && (quoted || text.charAt(start - 1) != ' ')) {
      start--;
      quoted = quoted && text.charAt(start) != '"';
    }
    return start == caret
        ? Optional.empty()
        : Optional.of(new Begun(text.charAt(start), start, caret, text.substring(start, caret)));
  }

  @Override
  List<Suggestion> suggestions(Begun word) {
    return filters.apply(word.query()).stream()
        .filter(each -> !each.written().strip().equals(word.query()))
        .limit(MOST)
        .map(Suggestion.class::cast)
        .toList();
  }
}
