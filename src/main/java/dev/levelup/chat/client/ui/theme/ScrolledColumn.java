package dev.levelup.chat.client.ui.theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What stands one below the other and scrolls where it is too tall. On the FX thread. */
public final class ScrolledColumn extends ScrollPane {
  private final Pane content;

  /** The pending scroll request; runs once the layout is known. */
  private @Nullable Runnable wanted;

  public ScrolledColumn(Pane content) {
    super(content);
    this.content = content;
    getStyleClass().add("scrolled-column");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setSkin(createDefaultSkin()); // At once: what is in it can be looked up and focused.
  }

  /** The viewport, in the coordinates of a node in this column. */
  public Bounds inView(Node node) {
    return node.sceneToLocal(localToScene(getLayoutBounds()));
  }

  /** Scrolls as little as needed to show this node in this column. */
  public void reveal(Region node) {
    wanted = () -> scrollTo(top(node), top(node) + node.getHeight());
    requestLayout();
  }

  /** Scrolls as little as needed to show this vertical range of a node in this column. */
  public void reveal(Node node, double top, double bottom) {
    wanted = () -> scrollTo(top(node) + top, top(node) + bottom);
    requestLayout();
  }

  /** Scrolls by a number of pixels, as far as there is something. */
  public void scroll(double pixels) {
    double hidden = content.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0 && pixels != 0) {
      setVvalue(Math.clamp(getVvalue() + pixels / hidden, 0, 1));
    }
  }

  private double top(Node node) {
    return content.sceneToLocal(node.localToScene(0, 0)).getY();
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
    double hidden = content.getHeight() - view;
    if (hidden > 0) {
      double now = getVvalue() * hidden;
      setVvalue(Math.clamp(Math.max(Math.min(now, top), bottom - view) / hidden, 0, 1));
    }
  }
}
