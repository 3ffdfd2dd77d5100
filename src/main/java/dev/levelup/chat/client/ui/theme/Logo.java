package dev.levelup.chat.client.ui.theme;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * The program's logo, in the colours of the style sheet, scaled to its layout size. Decoration: the
 * name is beside it.
 */
public final class Logo extends Region {
  /** The side of the square of the paths, which are those of the logo's SVG file. */
  private static final double SIDE = 64;

  static final String BUBBLE =
      "M20 2H44C56 2 62 8 62 20V38C62 50 56 56 44 56H28L15 63C13 64 11 63 11 61V54C5 51 2 46 2 38V20C2"
          + " 8 8 2 20 2Z";
  static final String UPPER = "M32 10L49 27L43 33L32 22L21 33L15 27Z";
  static final String LOWER = "M32 26L49 43L43 49L32 38L21 49L15 43Z";

  private final Scale scale = new Scale();

  public Logo() {
    getStyleClass().add("logo");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    Group drawing =
        new Group(
            path("logo-bubble", BUBBLE), path("logo-upper", UPPER), path("logo-lower", LOWER));
    drawing.getTransforms().setAll(scale);
    getChildren().setAll(drawing);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    scale.xProperty().bind(widthProperty().divide(SIDE));
    scale.yProperty().bind(heightProperty().divide(SIDE));
  }

  private static SVGPath path(String styleClass, String content) {
    SVGPath path = new SVGPath();
    path.getStyleClass().add(styleClass);
    path.setContent(content);
    return path;
  }
}
