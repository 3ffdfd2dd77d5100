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
  void splice(int from, int to, List<? extends E> added) {
    int head = 0;
    int shorter = Math.min(to - from, added.size());
    while (head < shorter && elements.get(from + head).equals(added.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && elements.get(to - 1 - tail).equals(added.get(added.size() - 1 - tail))) {
      tail++;
    }
    replace(from + head, to - tail, added.subList(head, added.size() - tail));
  }

  private void replace(int from, int to, List<? extends E> added) {
    if (from == to && added.isEmpty()) {
      return;
    }
    List<E> stale = elements.subList(from, to);
    List<E> removed = List.copyOf(stale);
    beginChange();
    stale.clear();
    elements.addAll(from, added);
    nextReplace(from, from + added.size(), removed);
    endChange();
  }
}
