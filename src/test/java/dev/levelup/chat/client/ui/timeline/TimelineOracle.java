package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ItemCell;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.client.ui.pane.VisibleItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;

/**
 * The invariants of a timeline after every frame: cells follow each other on whole device pixels,
 * each as high as its content, they fill the viewport, they show the current items; and the anchor
 * has not moved.
 */
final class TimelineOracle {
  private final AnchoredList<TimelineItem> list;
  private final double scale;
  private ListPosition place = new ListPosition.Following();
  private int frames;
  private int held;
  private int confirmed;
  private Map<ItemKey, List<Bounds>> echoes = Map.of();
  private double width;

  TimelineOracle(AnchoredList<TimelineItem> list, double scale) {
    this.list = list;
    this.scale = scale;
  }

  String summary() {
    return "%d frames, a place held in %d of them, %d echoes with files confirmed"
        .formatted(frames, held, confirmed);
  }

  int confirmed() {
    return confirmed;
  }

  /** Remembers the position to keep in the next frame. */
  void look() {
    place = list.position();
  }

  /** Checks the last frame, and remembers the position. */
  void check(boolean readerMoved) {
    frames++;
    if (list.isVisible()) {
      checkCells();
      checkFiles();
      if (!readerMoved) {
        checkPlace();
      }
    }
    look();
  }

  /** A message that was an echo in the last frame has its files where they were. */
  private void checkFiles() {
    Map<ItemKey, List<Bounds>> now = new HashMap<>();
    double wide = list.lookup(".viewport").getLayoutBounds().getWidth();
    VisibleItems shown = list.getVisibleItems();
    for (int i = shown.first(); i <= shown.last(); i++) {
      TimelineItem item = list.getItems().get(i);
      List<Bounds> places = files(cellAt(i));
      if (item instanceof EchoItem && !places.isEmpty()) {
        now.put(item.key(), places);
      }
      List<Bounds> before = echoes.get(item.key());
      if (item instanceof MessageItem && before != null && wide == width) {
        confirmed++;
        assertThat(places).as("the files of the confirmed %s", item.key()).isEqualTo(before);
      }
    }
    echoes = now;
    width = wide;
  }

  private static List<Bounds> files(ItemCell<?> cell) {
    return cell.lookupAll(".message-attachment").stream()
        .map(each -> each.localToParent(each.getLayoutBounds()))
        .toList();
  }

  private void checkPlace() {
    switch (place) {
      case ListPosition.Following _ -> assertThat(list.isFollowing()).as("follows").isTrue();
      case ListPosition.Anchored(Object key, double y) -> checkAnchor(key, y);
    }
  }

  private void checkAnchor(Object key, double y) {
    int index = indexOf(key);
    boolean free = list.getVisibleItems().above() > 0 && !atEnd();
    // An anchor that is cut off at the top and re-wrapped into fewer lines may end above the
    // viewport.
    boolean gone = index < 0 || (y < 0 && index < list.getVisibleItems().first());
    if (!gone && free && pixels(y) < viewport()) {
      held++;
      ItemCell<?> cell = cellAt(index);
      assertThat(pixels(cell.getTranslateY())).as("the held %s", key).isEqualTo(pixels(y));
    }
  }

  /** At the end, the anchor may have had to move down. */
  private boolean atEnd() {
    int last = list.getVisibleItems().last();
    ItemCell<?> cell = cellAt(last);
    boolean ends = pixels(cell.getTranslateY()) + pixels(cell.getHeight()) == viewport();
    return last == list.getItems().size() - 1 && ends;
  }

  private int indexOf(Object key) {
    List<TimelineItem> items = list.getItems();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private ItemCell<?> cellAt(int index) {
    Object cell = list.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, index);
    assertThat(cell).as("the cell of %s, of %s", index, list.getVisibleItems()).isNotNull();
    return (ItemCell<?>) Objects.requireNonNull(cell);
  }

  private long viewport() {
    return pixels(list.lookup(".viewport").getLayoutBounds().getHeight());
  }

  private void checkCells() {
    VisibleItems shown = list.getVisibleItems();
    double width = list.lookup(".viewport").getLayoutBounds().getWidth();
    long top = pixels(cellAt(shown.first()).getTranslateY());
    assertThat(top)
        .as("the first cell's top")
        .satisfiesAnyOf(
            first -> assertThat(first).isLessThanOrEqualTo(0),
            _ -> assertThat(shown.first()).isZero());
    for (int i = shown.first(); i <= shown.last(); i++) {
      ItemCell<?> cell = cellAt(i);
      assertThat(pixels(cell.getTranslateY())).as("top of %d", i).isEqualTo(top);
      assertThat(pixels(cell.getHeight()))
          .as(
              "height of %d, %s wide %s, %s",
              i,
              width,
              cell.getWidth() + " inv " + cell.isNeedsLayout() + " first " + shown,
              cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
          .isEqualTo(Math.round(cell.snapSizeY(cell.prefHeight(width)) * scale));
      checkContent(list.getItems().get(i), cell);
      top += pixels(cell.getHeight());
    }
    assertThat(top).as("the last cell's bottom").isGreaterThanOrEqualTo(viewport());
    if (list.isFollowing()) {
      assertThat(shown.last()).as("the last").isEqualTo(list.getItems().size() - 1);
      assertThat(top).as("the last one's bottom while following").isEqualTo(viewport());
    }
  }

  private static void checkContent(TimelineItem item, ItemCell<?> cell) {
    switch (item) {
      case MessageItem message ->
          assertThat(((MessageCell) cell).model().content()).isEqualTo(message.content());
      case EchoItem echo ->
          assertThat(((MessageCell) cell).model().pending()).isEqualTo(echo.pending());
      case TimelineItem _ -> assertThat(cell).isNotInstanceOf(MessageCell.class);
    }
  }

  /** Converts to device pixels, which must be a whole number. */
  private long pixels(double logical) {
    long whole = Math.round(logical * scale);
    assertThat(logical * scale).as("whole device pixels").isCloseTo((double) whole, within(1e-6));
    return whole;
  }
}
