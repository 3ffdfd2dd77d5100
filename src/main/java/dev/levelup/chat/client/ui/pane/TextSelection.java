package dev.levelup.chat.client.ui.pane;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The text that the reader has selected: everything between two ends, which may be in different
 * items. An end stays with its item's key, whether a cell shows it or not; when its item is
 * removed, the selection is cleared. FX thread only.
 *
 * @param <T> the items
 */
public final class TextSelection<T> {
  /**
   * A range of an item's text.
   *
   * @param from the index of the first character, as in {@link String#charAt}
   * @param to the index after the last character
   */
  public record Part<T>(T item, int from, int to) {}

  /** An offset between two characters of an item's text. */
  record End(int index, int offset) implements Comparable<End> {
    private static final Comparator<End> ORDER =
        Comparator.comparingInt(End::index).thenComparingInt(End::offset);

    @Override
    public int compareTo(End other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A selection, to be restored later: from an offset in one item's text to an offset in another's.
   * Items are identified by key.
   */
  public record Held(Object from, int fromOffset, Object to, int toOffset) {}

  private final ItemAdapter<T> adapter;
  private final Supplier<List<T>> items;
  private final Runnable onChange;

  /** The end where the selection began; null if and only if {@link #caret} is. */
  private @Nullable End anchor;

  /** The end that moves; null before anything was selected. */
  private @Nullable End caret;

  TextSelection(ItemAdapter<T> adapter, Supplier<List<T>> items, Runnable onChange) {
    this.adapter = adapter;
    this.items = items;
    this.onChange = onChange;
  }

  /** Whether nothing is selected. */
  public boolean isEmpty() {
    return anchor == null || anchor.equals(caret);
  }

  /**
   * The selected range of each item, from the first to the last; items without text are left out.
   */
  public List<Part<T>> parts() {
    if (anchor == null || caret == null) {
      return List.of();
    }
    int first = Math.min(anchor.index, caret.index);
    int last = Math.max(anchor.index, caret.index);
    return IntStream.rangeClosed(first, last)
        .filter(index -> from(index) < to(index))
        .mapToObj(index -> new Part<>(items.get().get(index), from(index), to(index)))
        .toList();
  }

  /** Selects the text of all items. */
  public void selectAll() {
    End first = nearest(0, 0);
    if (first != null) {
      selectItems(first.index, nearestWithText(items.get().size() - 1, -1));
    }
  }

  /** The selection, for {@link #restore}; null if it is empty. */
  public @Nullable Held held() {
    return anchor == null || caret == null || isEmpty()
        ? null
        : new Held(key(anchor.index), anchor.offset, key(caret.index), caret.offset);
  }

  /** Restores a selection if both items are still there. */
  public void restore(@Nullable Held held) {
    int from = held == null ? -1 : indexOf(held.from);
    int to = held == null ? -1 : indexOf(held.to);
    if (held != null && from >= 0 && to >= 0) {
      select(new End(from, held.fromOffset), new End(to, held.toOffset));
    }
  }

  public void clear() {
    select(null, null);
  }

  /** The first selected character of an item; not less than {@link #to} if none is selected. */
  int from(int index) {
    if (anchor == null || caret == null) {
      return 0;
    }
    End start = anchor.compareTo(caret) < 0 ? anchor : caret;
    return index == start.index ? characterOffset(start) : 0;
  }

  /** The index after the last selected character of an item. */
  int to(int index) {
    if (anchor == null || caret == null) {
      return 0;
    }
    boolean backwards = caret.compareTo(anchor) < 0;
    End start = backwards ? caret : anchor;
    End end = backwards ? anchor : caret;
    if (index < start.index || index > end.index) {
      return 0;
    }
    return index == end.index ? characterOffset(end) : length(index);
  }

  /**
   * The text may have changed since the end was set: the offset must not split a surrogate pair.
   */
  private int characterOffset(End end) {
    String text = text(end.index);
    int offset = Math.min(end.offset, text.length());
    boolean splits =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return splits ? offset + 1 : offset;
  }

  /** The index of the item with the caret; null while there is none. */
  @Nullable Integer caretIndex() {
    return caret == null ? null : caret.index;
  }

  /**
   * This position, or the nearest one in another item if this has no text; null if no item has any.
   */
  @Nullable End nearest(int index, int offset) {
    int next = nearestWithText(index, 1);
    if (next == index) {
      return new End(index, offset);
    }
    int last = nearestWithText(index, -1);
    if (next >= 0) {
      return new End(next, 0);
    }
    return last < 0 ? null : new End(last, length(last));
  }

  /** The first item with text, from {@code index} in steps of {@code step}; negative for none. */
  int nearestWithText(int index, int step) {
    for (int i = index; i >= 0 && i < items.get().size(); i += step) {
      if (length(i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Begins an empty selection here. */
  void begin(@Nullable End at) {
    select(at, at);
  }

  /** Moves the caret here; the other end stays. */
  void extendTo(@Nullable End at) {
    select(anchor == null ? at : anchor, at);
  }

  /** Selects the word at this position. */
  void selectWord(End at) {
    BreakIterator words = BreakIterator.getWordInstance();
    words.setText(text(at.index));
    int end = at.offset < length(at.index) ? words.following(at.offset) : words.last();
    select(new End(at.index, words.previous()), new End(at.index, end));
  }

  /** Selects all text from one item to another, in either direction. */
  void selectItems(int from, int to) {
    End top = new End(Math.min(from, to), 0);
    End bottom = new End(Math.max(from, to), length(Math.max(from, to)));
    select(from <= to ? top : bottom, from <= to ? bottom : top);
  }

  /** Extends the selection by whole items, from the item where it began to {@code to}. */
  void extendByItems(int begun, int to) {
    selectItems(anchor == null || isEmpty() ? begun : anchor.index, to);
  }

  /** Moves both ends with their items. */
  void splice(Splice splice) {
    if (anchor != null && caret != null) {
      int begun = splice.moved(anchor.index);
      int moved = splice.moved(caret.index);
      if (begun == Splice.GONE || moved == Splice.GONE) {
        clear();
      } else {
        anchor = new End(begun, anchor.offset);
        caret = new End(moved, caret.offset);
      }
    }
  }

  private void select(@Nullable End from, @Nullable End to) {
    anchor = from;
    caret = to;
    onChange.run();
  }

  private Object key(int index) {
    return adapter.key(items.get().get(index));
  }

  private int indexOf(Object key) {
    List<T> all = items.get();
    return IntStream.range(0, all.size())
        .filter(index -> key(index).equals(key))
        .findFirst()
        .orElse(-1);
  }

  private int length(int index) {
    return text(index).length();
  }

  private String text(int index) {
    return adapter.text(items.get().get(index));
  }
}
