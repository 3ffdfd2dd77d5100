package dev.levelup.chat.client.ui.rooms;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The sections of the side bar, one below the other, in one scrolling column. */
final class RoomsColumn extends ScrollPane {
  private final Pane sections;

  /** The pending scroll request; runs once the layout is known. */
  private @Nullable Runnable wanted;

  RoomsColumn(Pane sections) {
    super(sections);
    this.sections = sections;
    getStyleClass().add("rooms-column");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  /** The viewport, in the coordinates of a node in this column. */
  Bounds inView(Node node) {
    return node.sceneToLocal(localToScene(getLayoutBounds()));
  }

  /** Scrolls as little as needed to show this vertical range of a node in this column. */
  void reveal(Node node, double top, double bottom) {
    wanted = () -> scrollTo(top(node) + top, top(node) + bottom);
    requestLayout();
  }

  /** Scrolls by a number of pixels, as far as there is something. */
  void scroll(double pixels) {
    double hidden = sections.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0 && pixels != 0) {
      setVvalue(Math.clamp(getVvalue() + pixels / hidden, 0, 1));
    }
  }

  private double top(Node node) {
    return sections.sceneToLocal(node.localToScene(0, 0)).getY();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (wanted != null && getViewportBounds().getHeight() > 0) {
      Runnable scroll = wanted;
      wanted = null;
      layOutNow();
      scroll.run();
    }
  }

  /** Forces the layout, which would otherwise be known only after this pass. */
  private void layOutNow() {
    for (Node each : getChildrenUnmodifiable()) {
      if (each instanceof Parent parent) {
        parent.layout();
      }
    }
  }

  private void scrollTo(double top, double bottom) {
    double view = getViewportBounds().getHeight();
    double hidden = sections.getHeight() - view;
    if (hidden > 0) {
      double now = getVvalue() * hidden;
      setVvalue(Math.clamp(Math.max(Math.min(now, top), bottom - view) / hidden, 0, 1));
    }
  }
}
