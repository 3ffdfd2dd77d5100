package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Quote;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Goes from a reply to what it quotes, and marks that until the reader's next key, click or scroll.
 */
final class Originals {
  private final ReadingViewModel reading;
  private @Nullable AnchoredList<TimelineItem> list;
  private @Nullable ItemKey marked;

  Originals(ReadingViewModel reading) {
    this.reading = reading;
  }

  /** Sets the list that shows the messages; it is created with cells that refer to this object. */
  void setList(AnchoredList<TimelineItem> shown) {
    list = shown;
    shown.addEventFilter(KeyEvent.KEY_PRESSED, this::unmark);
    shown.addEventFilter(MouseEvent.MOUSE_PRESSED, this::unmark);
    shown.addEventFilter(ScrollEvent.SCROLL, this::unmark);
  }

  void open(Quote quote) {
    reading.jumpTo(quote.seq(), this::arrived);
  }

  /** Whether an item is the original that was gone to last. */
  boolean isMarked(ItemKey key) {
    return key.equals(marked);
  }

  private void arrived(ItemKey key) {
    if (list != null) {
      list.scrollToKey(key, Align.CENTER);
      mark(key);
    }
  }

  private void unmark(InputEvent event) {
    if (marked != null) {
      mark(null);
    }
  }

  private void mark(@Nullable ItemKey key) {
    marked = key;
    if (list != null) {
      list.refresh();
    }
  }
}
