package dev.levelup.chat.client.ui.pane;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the reader has selected of the items' words: all that lies between two ends, which may be in
 * different items. An end stays with its item's key, whether a cell shows it or not; when its item
 * goes, nothing is selected any more. FX thread only.
 *
 * @param <T> the items
 */
public final class TextSelection<T> {
  /**
   * Some characters of an item's words.
   *
   * @param from the first, counted as {@link String#charAt} does
   * @param to behind the last
   */
  public record Part<T>(T item, int from, int to) {}

  /** A place between two characters of an item's words. */
  record End(int index, int offset) implements Comparable<End> {
    private static final Comparator<End> ORDER =
        Comparator.comparingInt(End::index).thenComparingInt(End::offset);

    @Override
    public int compareTo(End other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What was selected, to be taken up again later: from a place in one item's words to a place in
   * another's, each item by its key.
   */
  public record Held(Object from, int fromOffset, Object to, int toOffset) {}

  private final ItemAdapter<T> adapter;
  private final Supplier<List<T>> items;
  private final Runnable onChange;

  /** Where it was begun; null as {@link #caret} is, when nothing is or was about to be selected. */
  private @Nullable End anchor;

  /** The end that moves. */
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

  /** What is selected of each item, from the first to the last; items without words left out. */
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

  /** Selects all words of all items. */
  public void selectAll() {
    End first = nearest(0, 0);
    if (first != null) {
      selectItems(first.index, withWords(items.get().size() - 1, -1));
    }
  }

  /** What is selected, for {@link #restore}; null where nothing is. */
  public @Nullable Held held() {
    return anchor == null || caret == null || isEmpty()
        ? null
        : new Held(key(anchor.index), anchor.offset, key(caret.index), caret.offset);
  }

  /** Selects what was selected then, if both items are still there. */
  public void restore(@Nullable Held held) {
    int from = held == null ? -1 : indexOf(held.from);
    int to = held == null ? -1 : indexOf(held.to);
    if (held != null && from >= 0 && to >= 0) {
      select(new End(from, held.fromOffset), new End(to, held.toOffset));
    }
  }

  /** Selects nothing. */
  public void clear() {
    select(null, null);
  }

  /** The first character of an item that is selected; not before {@link #to} if none is. */
  int from(int index) {
    if (anchor == null || caret == null) {
      return 0;
    }
    End start = anchor.compareTo(caret) < 0 ? anchor : caret;
    return index == start.index ? place(start) : 0;
  }

  /** Behind the last character of an item that is selected. */
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
    return index == end.index ? place(end) : length(index);
  }

  /** The words may be others than those in which it was chosen: it must not split a character. */
  private int place(End end) {
    String text = text(end.index);
    int offset = Math.min(end.offset, text.length());
    boolean splits =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return splits ? offset + 1 : offset;
  }

  /** The item of the end that moves; null while there is none. */
  @Nullable Integer caretIndex() {
    return caret == null ? null : caret.index;
  }

  /** The place itself, or the nearest to it where the item has no words; null if no item has. */
  @Nullable End nearest(int index, int offset) {
    int next = withWords(index, 1);
    if (next == index) {
      return new End(index, offset);
    }
    int last = withWords(index, -1);
    if (next >= 0) {
      return new End(next, 0);
    }
    return last < 0 ? null : new End(last, length(last));
  }

  /** The item or the first beyond it that has words; negative if none has. */
  int withWords(int index, int step) {
    for (int i = index; i >= 0 && i < items.get().size(); i += step) {
      if (length(i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Has the selection begin here, with nothing selected yet. */
  void begin(@Nullable End at) {
    select(at, at);
  }

  /** Moves one end here; the other stays where the selection was begun. */
  void extendTo(@Nullable End at) {
    select(anchor == null ? at : anchor, at);
  }

  /** Selects the word that is or begins here. */
  void selectWord(End at) {
    BreakIterator words = BreakIterator.getWordInstance();
    words.setText(text(at.index));
    int end = at.offset < length(at.index) ? words.following(at.offset) : words.last();
    select(new End(at.index, words.previous()), new End(at.index, end));
  }

  /** Selects all words from one item to another, which may lie before it. */
  void selectItems(int from, int to) {
    End top = new End(Math.min(from, to), 0);
    End bottom = new End(Math.max(from, to), length(Math.max(from, to)));
    select(from <= to ? top : bottom, from <= to ? bottom : top);
  }

  /** Extends the selection by whole items, from the item where it was begun to this one. */
  void extendByItems(int begun, int to) {
    selectItems(anchor == null || isEmpty() ? begun : anchor.index, to);
  }

  /** Goes where the ends' items have gone. */
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
