package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

/** Lines of one direction, with a ground behind the stretches that have one. */
final class MessageFlow extends TextFlow {
  /** A stretch, counted as the flow counts: every character one, a picture one. */
  private record Ground(Path path, int from, int to) {}

  private final List<Ground> grounds = new ArrayList<>();
  private int length;

  MessageFlow(String styleClass, Direction direction) {
    getStyleClass().add(styleClass);
    setNodeOrientation(direction.orientation());
  }

  /** Where the next node begins. */
  int length() {
    return length;
  }

  void add(Text text) {
    getChildren().add(text);
    length += text.getText().length();
  }

  void add(Node picture) {
    getChildren().add(picture);
    length++;
  }

  /** Lays a ground behind everything from {@code from} to here. */
  void lay(String styleClass, int from) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    grounds.add(new Ground(path, from, length));
    getChildren().addFirst(path);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    for (Ground each : grounds) {
      each.path.getElements().setAll(getRangeShape(each.from, each.to, false));
      // The flow tells a shape from the side where its lines begin; a node in it counts from the
      // left.
      boolean fromTheRight = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
      each.path.getTransforms().setAll(new Scale(fromTheRight ? -1 : 1, 1, getWidth() / 2, 0));
    }
  }
}
