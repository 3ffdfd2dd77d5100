package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The part of a picture that will show: a square, of which a circle is bright. A drag or the arrow
 * keys move the picture in it, the wheel, Plus and Minus zoom. It is smaller where there is less
 * height.
 */
final class CropView extends Region {
  /** Width and height where there is room, in pixels. */
  static final double SIDE = 256;

  private static final double LEAST_SIDE = 96;

  private static final double STEP = 0.05;
  private static final double ZOOM_STEP = 1.15;

  private final ImageView view = new ImageView();
  private final Pane square = new Pane();
  private final Scale scale = new Scale();
  private final ObjectProperty<@Nullable Crop> crop;
  private @Nullable Point2D grabbed;

  /**
   * @param crop what shows; changed by the user
   */
  CropView(ObjectProperty<@Nullable Crop> crop, Translations translations) {
    this.crop = crop;
    setId("avatar-crop");
    getStyleClass().add("avatar-crop");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // A picture has no direction.
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(translations.of("avatar.crop.name"));
    setAccessibleHelp(translations.of("avatar.crop"));
    setPickOnBounds(false); // Beside the square there is nothing.
    setMinSize(SIDE, LEAST_SIDE);
    setPrefSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    view.setSmooth(true);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    square.getStyleClass().add("avatar-crop-square");
    square.getTransforms().setAll(scale);
    square.getChildren().setAll(view, shade(), ring());
    getChildren().setAll(square);
    setOnMousePressed(this::grab);
    setOnMouseDragged(this::drag);
    setOnScroll(this::scroll);
    setOnKeyPressed(this::pressed);
    crop.subscribe(this::show);
  }

  /** What lies outside the circle. */
  private static Path shade() {
    double middle = SIDE / 2;
    Path shade =
        new Path(
            new MoveTo(0, 0),
            new HLineTo(SIDE),
            new VLineTo(SIDE),
            new HLineTo(0),
            new ClosePath(),
            new MoveTo(0, middle),
            new ArcTo(middle, middle, 0, SIDE, middle, false, true),
            new ArcTo(middle, middle, 0, 0, middle, false, true),
            new ClosePath());
    shade.setFillRule(FillRule.EVEN_ODD);
    shade.getStyleClass().add("avatar-crop-shade");
    shade.setMouseTransparent(true);
    return shade;
  }

  private static Circle ring() {
    Circle ring = new Circle(SIDE / 2, SIDE / 2, SIDE / 2 - 1);
    ring.getStyleClass().add("avatar-crop-ring");
    ring.setMouseTransparent(true);
    return ring;
  }

  /** Shows a picture, in any size. */
  void show(@Nullable Image image) {
    view.setImage(image);
    show(crop.get());
  }

  private void show(@Nullable Crop now) {
    Image image = view.getImage();
    if (now != null && image != null) {
      double scale = image.getWidth() / now.width();
      double side = now.side() * scale;
      view.setViewport(
          new Rectangle2D(
              Math.max(0, now.x() * scale - side / 2),
              Math.max(0, now.y() * scale - side / 2),
              side,
              side));
    }
  }

  @Override
  protected void layoutChildren() {
    square.resizeRelocate((getWidth() - side()) / 2, 0, SIDE, SIDE);
    scale.setX(side() / SIDE);
    scale.setY(side() / SIDE);
  }

  private double side() {
    return Math.min(getWidth(), getHeight());
  }

  private void grab(MouseEvent press) {
    requestFocus();
    grabbed = new Point2D(press.getX(), press.getY());
  }

  private void drag(MouseEvent drag) {
    Point2D from = grabbed;
    if (from != null) {
      move((from.getX() - drag.getX()) / side(), (from.getY() - drag.getY()) / side());
      grabbed = new Point2D(drag.getX(), drag.getY());
    }
  }

  private void scroll(ScrollEvent wheel) {
    if (wheel.getDeltaY() != 0) {
      zoom(wheel.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
      wheel.consume();
    }
  }

  /** The picture follows the arrow, as it follows the mouse. */
  private void pressed(KeyEvent key) {
    KeyCode code = key.getCode();
    boolean isPlus = code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS;
    boolean isMinus = code == KeyCode.MINUS || code == KeyCode.SUBTRACT;
    if (code.isArrowKey()) {
      switch (code) {
        case LEFT, KP_LEFT -> move(STEP, 0);
        case RIGHT, KP_RIGHT -> move(-STEP, 0);
        case UP, KP_UP -> move(0, STEP);
        default -> move(0, -STEP);
      }
    } else if (isPlus) {
      zoom(ZOOM_STEP);
    } else if (isMinus) {
      zoom(1 / ZOOM_STEP);
    } else {
      return;
    }
    key.consume();
  }

  private void move(double right, double down) {
    Crop now = crop.get();
    if (now != null) {
      crop.set(now.moved(right, down));
    }
  }

  private void zoom(double factor) {
    Crop now = crop.get();
    if (now != null) {
      crop.set(now.zoomed(now.zoom() * factor));
    }
  }
}
