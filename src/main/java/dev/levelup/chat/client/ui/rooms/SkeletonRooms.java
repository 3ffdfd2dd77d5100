package dev.levelup.chat.client.ui.rooms;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Placeholders of the rooms' size while they are being loaded. */
final class SkeletonRooms extends VBox {
  private static final int COUNT = 3;

  SkeletonRooms(String words) {
    getStyleClass().add("skeleton");
    setAccessibleText(words);
    for (int i = 0; i < COUNT; i++) {
      getChildren().add(room());
    }
  }

  private static HBox room() {
    HBox room =
        new HBox(part("skeleton-avatar"), new VBox(part("skeleton-name"), part("skeleton-line")));
    room.getStyleClass().add("room-row");
    room.getChildren().getLast().getStyleClass().add("skeleton-texts");
    return room;
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    return part;
  }
}
