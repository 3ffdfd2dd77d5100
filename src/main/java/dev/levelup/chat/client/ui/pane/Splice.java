package dev.levelup.chat.client.ui.pane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import javafx.collections.ListChangeListener.Change;

/**
 * One contiguous change of the items: {@code removed} of them, beginning at {@code from}, were
 * replaced by {@code added} others.
 *
 * @param within maps an old index in the changed range to the new one, or to {@link #GONE}
 */
record Splice(int from, int removed, int added, IntUnaryOperator within) {
  static final int GONE = -1;

  /** The current part of {@code change}; items are identified by their keys. */
  static <T> Splice of(Change<? extends T> change, Function<? super T, ?> key) {
    int from = change.getFrom();
    if (change.wasPermutated()) {
      int length = change.getTo() - from;
      return new Splice(from, length, length, change::getPermutation);
    }
    List<? extends T> removed = change.getRemoved();
    List<? extends T> added = change.getAddedSubList();
    Map<Object, Integer> places = new HashMap<>();
    IntUnaryOperator within =
        old -> {
          if (places.isEmpty()) {
            added.forEach(item -> places.put(key.apply(item), from + places.size()));
          }
          return places.getOrDefault(key.apply(removed.get(old - from)), GONE);
        };
    return new Splice(from, removed.size(), added.size(), within);
  }

  /** The new index of the item that was at {@code old}, or {@link #GONE}. */
  int moved(int old) {
    if (old < from) {
      return old;
    }
    return old < from + removed ? within.applyAsInt(old) : old + added - removed;
  }
}
