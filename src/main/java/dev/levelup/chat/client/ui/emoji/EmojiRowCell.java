package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.ui.emoji.EmojiGrid.Place;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Choices;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Heading;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Shows a row of the grid. */
final class EmojiRowCell extends ListCell<EmojiRow> {
  private final EmojiGrid grid;
  private final EmojiPictures pictures;
  private final Consumer<String> chosen;
  private final HBox tiles = new HBox();
  private final List<EmojiTile> made = new ArrayList<>();

  EmojiRowCell(EmojiGrid grid, EmojiPictures pictures, Consumer<String> chosen) {
    this.grid = grid;
    this.pictures = pictures;
    this.chosen = chosen;
    grid.currentProperty().subscribe(this::mark);
  }

  @Override
  protected void updateItem(@Nullable EmojiRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    switch (row) {
      case Heading heading -> {
        setText(heading.title());
        setContentDisplay(ContentDisplay.TEXT_ONLY);
      }
      case Choices choices -> {
        show(choices);
        setGraphic(tiles);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      }
      case null -> {}
    }
  }

  private void show(Choices row) {
    int count = row.choices().size();
    while (made.size() < count) {
      made.add(tile(made.size()));
    }
    for (int i = 0; i < count; i++) {
      made.get(i).show(row.choices().get(i));
    }
    List<? extends Node> shown = made.subList(0, count);
    if (!tiles.getChildren().equals(shown)) {
      tiles.getChildren().setAll(shown);
    }
    mark(grid.currentProperty().get());
  }

  private EmojiTile tile(int column) {
    EmojiTile tile = new EmojiTile(pictures, chosen);
    tile.setOnMouseMoved(_ -> grid.setCurrent(new Place(getIndex(), column)));
    return tile;
  }

  private void mark(@Nullable Place current) {
    for (int i = 0; i < made.size(); i++) {
      made.get(i).setCurrent(new Place(getIndex(), i).equals(current));
    }
  }
}
