package dev.levelup.chat.client.ui.timeline;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A part that most messages do not have. Its node is created the first time it is needed, and is a
 * child of the cell only while it is shown.
 *
 * @param <N> the node
 */
abstract class OptionalPart<N extends Node> {
  private final List<Node> cell;
  private @Nullable N node;
  private boolean shown;

  /**
   * @param cell the children of the cell
   */
  OptionalPart(List<Node> cell) {
    this.cell = cell;
  }

  abstract N create();

  /** Adds the node to the cell if it is not there yet. */
  final N show() {
    if (node == null) {
      node = create();
    }
    if (!shown) {
      shown = true;
      cell.add(node);
    }
    return node;
  }

  /** Removes the node from the cell. */
  final void hide() {
    if (shown) {
      shown = false;
      cell.remove(node);
    }
  }

  /** The node while it is in the cell, otherwise null. */
  final @Nullable N shown() {
    return shown ? node : null;
  }
}
