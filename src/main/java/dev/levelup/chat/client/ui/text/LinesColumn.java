package dev.levelup.chat.client.ui.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * A column of which blocks of the opposite direction stand, as in a speech bubble, at the side
 * where the column begins: no wider than their widest line, and their lines aligned at their own
 * side. Otherwise they would be at the far edge, away from their author.
 */
abstract class LinesColumn extends Column {
  /** All lines in it, also those in panels, quotes and lists. */
  abstract List<MessageFlow> flows();

  @Override
  final double blockWidth(double inner) {
    if (!isTurned()) {
      return inner;
    }
    double unwrapped = computePrefWidth(-1) + 1;
    return unwrapped <= inner
        ? unwrapped
        : MessageFlow.narrowed(inner, spare(inner), this::blocksHeight);
  }

  private double blocksHeight(double width) {
    return getManagedChildren().stream().mapToDouble(each -> each.prefHeight(width)).sum();
  }

  private boolean isTurned() {
    return flows().stream()
        .anyMatch(each -> each.getEffectiveNodeOrientation() != getEffectiveNodeOrientation());
  }

  /** How much narrower the blocks can be without another line break. Lays them out. */
  private double spare(double inner) {
    place(inner);
    for (Node each : getManagedChildren()) {
      ((Parent) each).layout();
    }
    return flows().stream().mapToDouble(MessageFlow::spare).min().orElse(0);
  }
}
