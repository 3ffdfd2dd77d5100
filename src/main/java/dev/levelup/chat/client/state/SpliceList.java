package dev.levelup.chat.client.state;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * A list that is read-only for others, and changes by one splice at a time: one splice, one change
 * event.
 */
final class SpliceList<E> extends ObservableListBase<E> {
  private final ArrayList<E> elements = new ArrayList<>();

  @Override
  public E get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  /**
   * Replaces {@code [from, to)}. Equal elements at both ends are left alone, so that the change
   * event covers only the rest.
   */
  void splice(int from, int to, List<? extends E> rows) {
    int head = 0;
    int shorter = Math.min(to - from, rows.size());
    while (head < shorter && elements.get(from + head).equals(rows.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && elements.get(to - 1 - tail).equals(rows.get(rows.size() - 1 - tail))) {
      tail++;
    }
    replace(from + head, to - tail, rows.subList(head, rows.size() - tail));
  }

  private void replace(int from, int to, List<? extends E> rows) {
    if (from == to && rows.isEmpty()) {
      return;
    }
    List<E> stale = elements.subList(from, to);
    List<E> removed = List.copyOf(stale);
    beginChange();
    stale.clear();
    elements.addAll(from, rows);
    nextReplace(from, from + rows.size(), removed);
    endChange();
  }
}
