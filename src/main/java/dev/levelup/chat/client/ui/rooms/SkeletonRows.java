package dev.levelup.chat.client.ui.rooms;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Placeholders of the rooms' size while they are being loaded. */
final class SkeletonRows extends VBox {
  private static final int ROWS = 3;

  SkeletonRows(String words) {
    getStyleClass().add("skeleton");
    setAccessibleText(words);
    for (int i = 0; i < ROWS; i++) {
      getChildren().add(row());
    }
  }

  private static HBox row() {
    HBox row =
        new HBox(part("skeleton-avatar"), new VBox(part("skeleton-name"), part("skeleton-line")));
    row.getStyleClass().add("room-row");
    row.getChildren().getLast().getStyleClass().add("skeleton-texts");
    return row;
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    return part;
  }
}
