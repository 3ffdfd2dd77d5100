package dev.levelup.chat.client.ui.viewer;

import dev.levelup.chat.client.ui.viewer.Placement.Size;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Where the picture lies: the wheel and a double click zoom, a drag moves it. */
final class PictureStage extends Region {
  private final ImageView view = new ImageView();
  private final Rectangle clip = new Rectangle();
  private Size picture = new Size(1, 1);
  private @Nullable Placement placement;
  private double dragX;
  private double dragY;

  PictureStage() {
    getStyleClass().add("viewer-stage");
    setMinSize(0, 0);
    view.setManaged(false);
    view.setPreserveRatio(true);
    getChildren().setAll(view);
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setOnScroll(this::scrolled);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseClicked(this::clicked);
  }

  /** Another picture, whole; its image may come later. */
  void show(double width, double height) {
    picture = new Size(width, height);
    placement = null;
    view.setImage(null);
    requestLayout();
  }

  /** The picture itself, at the place that it has. */
  void show(Image image) {
    view.setImage(image);
    requestLayout();
  }

  /** What is shown; null until it is there. */
  @Nullable Image image() {
    return view.getImage();
  }

  private Size size() {
    return new Size(Math.max(1, getWidth()), Math.max(1, getHeight()));
  }

  private Placement placement() {
    return placement == null ? Placement.whole(picture, size()) : placement;
  }

  /** The present zoom; 1 where a pixel of the picture is a logical pixel. */
  double zoom() {
    return placement().zoom();
  }

  void zoom(double factor) {
    zoom(factor, 0, 0);
  }

  private void zoom(double factor, double pointX, double pointY) {
    placement = placement().zoomed(factor, pointX, pointY, picture, size());
    requestLayout();
  }

  void whole() {
    placement = null;
    requestLayout();
  }

  void move(double x, double y) {
    placement = placement().moved(x, y, picture, size());
    requestLayout();
  }

  private void scrolled(ScrollEvent scroll) {
    scroll.consume();
    if (scroll.getDeltaY() != 0) {
      double factor = scroll.getDeltaY() > 0 ? Placement.STEP : 1 / Placement.STEP;
      zoom(factor, scroll.getX() - getWidth() / 2, scroll.getY() - getHeight() / 2);
    }
  }

  private void pressed(MouseEvent press) {
    dragX = press.getX();
    dragY = press.getY();
  }

  private void dragged(MouseEvent drag) {
    move(drag.getX() - dragX, drag.getY() - dragY);
    pressed(drag);
  }

  private void clicked(MouseEvent click) {
    if (click.getClickCount() == 2 && click.isStillSincePress()) {
      double whole = Placement.whole(picture, size()).zoom();
      double x = click.getX() - getWidth() / 2;
      double y = click.getY() - getHeight() / 2;
      if (zoom() > whole) {
        whole();
      } else {
        zoom(Math.max(1, 2 * whole) / whole, x, y);
      }
    }
  }

  @Override
  protected void layoutChildren() {
    Placement now = placement();
    double width = picture.width() * now.zoom();
    double height = picture.height() * now.zoom();
    view.setFitWidth(width);
    view.setFitHeight(height);
    double x = (getWidth() - width) / 2 + now.x();
    double y = (getHeight() - height) / 2 + now.y();
    view.relocate(snapPositionX(x), snapPositionY(y));
  }
}
