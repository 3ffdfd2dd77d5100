package dev.levelup.chat.client.ui.pane;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * The links and buttons inside an item, reached with the arrow keys: for the Tab key the whole list
 * is one stop.
 */
final class InnerStops {
  private static final Set<AccessibleRole> ROLES =
      Set.of(AccessibleRole.HYPERLINK, AccessibleRole.BUTTON, AccessibleRole.TOGGLE_BUTTON);

  private InnerStops() {}

  /**
   * Moves the focus to the next or previous link or button of a cell, or to the list beyond the
   * last.
   *
   * @param forward whether to move in reading direction
   */
  static void move(AnchoredList<?> list, ItemCell<?> cell, boolean forward) {
    List<Node> stops = in(cell).toList();
    int at = stops.indexOf(focused(cell));
    int none = at < 0 && !forward ? stops.size() : at;
    int next = none + (forward ? 1 : -1);
    Node target = next >= 0 && next < stops.size() ? stops.get(next) : list;
    target.requestFocus();
  }

  /** Whether an arrow key moves in reading direction. */
  static boolean isForward(Node node, boolean right) {
    return right == (node.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT);
  }

  private static @Nullable Node focused(ItemCell<?> cell) {
    return cell.getScene() == null ? null : cell.getScene().getFocusOwner();
  }

  private static Stream<Node> in(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    if (ROLES.contains(node.getAccessibleRole())) {
      return Stream.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(InnerStops::in)
        : Stream.empty();
  }
}
