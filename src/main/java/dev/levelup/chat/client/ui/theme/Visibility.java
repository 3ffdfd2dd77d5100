package dev.levelup.chat.client.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Binds the visibility of nodes. */
public final class Visibility {
  private Visibility() {}

  /** Shows the node while the condition holds; otherwise it takes no space either. */
  public static void when(ObservableValue<Boolean> condition, Node node) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }
}
