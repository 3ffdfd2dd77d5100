package dev.levelup.chat.client.ui.members;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Placeholders of the members' size while they are being loaded. */
final class SkeletonMembers extends VBox {
  private static final int COUNT = 5;

  SkeletonMembers() {
    getStyleClass().add("members-skeleton");
    for (int i = 0; i < COUNT; i++) {
      HBox member = new HBox(part("skeleton-avatar"), part("skeleton-name"));
      member.getStyleClass().add("member-row");
      getChildren().add(member);
    }
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    return part;
  }
}
