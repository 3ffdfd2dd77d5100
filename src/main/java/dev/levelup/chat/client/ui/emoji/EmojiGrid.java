package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.ui.emoji.EmojiRow.Choice;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Choices;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Heading;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the picker. Has cells only for those in view. One emoji is the current one, which the
 * keys move; the grid itself never has the focus.
 */
final class EmojiGrid extends ListView<EmojiRow> {
  /** How many rows Page Up and Page Down move. */
  private static final int PAGE = 6;

  /** The place of an emoji. */
  record Place(int row, int column) {}

  private final ReadOnlyObjectWrapper<@Nullable Place> current =
      new ReadOnlyObjectWrapper<>(this, "current", null);

  /**
   * @param chosen called with the text of an emoji that was clicked
   */
  EmojiGrid(EmojiPictures pictures, Consumer<String> chosen) {
    getStyleClass().add("emoji-grid");
    setFocusTraversable(false);
    setMinHeight(0);
    setCellFactory(_ -> new EmojiRowCell(this, pictures, chosen));
  }

  /** Shows other rows, from the first; the first emoji is the current one. */
  void show(List<EmojiRow> rows) {
    if (!rows.equals(getItems())) {
      getItems().setAll(rows);
    }
    current.set(first(0, 1));
    scrollTo(0);
  }

  /** The place of the current emoji; null if there is none. */
  ReadOnlyObjectProperty<@Nullable Place> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The current emoji; null if there is none. */
  @Nullable Choice current() {
    Place place = current.get();
    return place == null ? null : choices(place.row()).get(place.column());
  }

  void setCurrent(Place place) {
    current.set(place);
  }

  /** Scrolls a group to the top. */
  void showGroup(String title) {
    int heading = getItems().indexOf(new Heading(title));
    if (heading >= 0) {
      current.set(first(heading, 1));
      scrollTo(heading);
    }
  }

  /** Moves by an arrow key or a page key; {@code forward} is 1 if Right goes to the next emoji. */
  void move(KeyCode key, int forward) {
    Place from = current.get();
    if (from != null) {
      Place to =
          switch (key) {
            case LEFT -> beside(from, -forward);
            case RIGHT -> beside(from, forward);
            case UP -> below(from, -1);
            case DOWN -> below(from, 1);
            case PAGE_UP -> page(from, -1);
            case PAGE_DOWN -> page(from, 1);
            default -> from;
          };
      current.set(to);
      reveal(to.row());
    }
  }

  private Place beside(Place from, int step) {
    int column = from.column() + step;
    if (column >= 0 && column < choices(from.row()).size()) {
      return new Place(from.row(), column);
    }
    Place next = first(from.row() + step, step);
    if (next == null) {
      return from;
    }
    return step > 0 ? next : new Place(next.row(), choices(next.row()).size() - 1);
  }

  private Place below(Place from, int step) {
    Place next = first(from.row() + step, step);
    return next == null
        ? from
        : new Place(next.row(), Math.min(from.column(), choices(next.row()).size() - 1));
  }

  private Place page(Place from, int step) {
    Place to = from;
    for (int i = 0; i < PAGE; i++) {
      to = below(to, step);
    }
    return to;
  }

  /** The first emoji of the nearest row with emoji, from a row on; null if there is none. */
  private @Nullable Place first(int from, int step) {
    int row =
        IntStream.iterate(from, at -> at >= 0 && at < getItems().size(), at -> at + step)
            .filter(at -> getItems().get(at) instanceof Choices)
            .findFirst()
            .orElse(-1);
    return row < 0 ? null : new Place(row, 0);
  }

  private List<Choice> choices(int row) {
    return ((Choices) getItems().get(row)).choices();
  }

  /** Scrolls as little as needed; shows the heading above too. */
  private void reveal(int row) {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      if (row > 0 && getItems().get(row - 1) instanceof Heading) {
        flow.scrollTo(row - 1);
      }
      flow.scrollTo(row);
    }
  }
}
