package dev.levelup.chat.client.ui.viewer;

/**
 * Where a picture lies in a view. Pure; logical pixels.
 *
 * @param zoom 1 where a pixel of the picture is a logical pixel of the view
 * @param x of the picture's middle, from the view's middle
 * @param y of the picture's middle, from the view's middle
 */
record Placement(double zoom, double x, double y) {
  /** A size. */
  record Size(double width, double height) {}

  static final double STEP = 1.25;

  private static final double NEAREST = 8;

  /** The whole picture, not enlarged. */
  static Placement whole(Size picture, Size view) {
    return new Placement(fit(picture, view), 0, 0);
  }

  private static double fit(Size picture, Size view) {
    double fits = Math.min(view.width / picture.width, view.height / picture.height);
    return Math.min(1, Math.max(fits, Double.MIN_NORMAL));
  }

  /** Nearer or farther, with the point under the mouse where it is. */
  Placement zoomed(double factor, double pointX, double pointY, Size picture, Size view) {
    double next = Math.clamp(zoom * factor, fit(picture, view), NEAREST);
    double ratio = next / zoom;
    return new Placement(next, pointX + (x - pointX) * ratio, pointY + (y - pointY) * ratio)
        .within(picture, view);
  }

  /** Moved, but no edge of the picture comes into the view that need not. */
  Placement moved(double byX, double byY, Size picture, Size view) {
    return new Placement(zoom, x + byX, y + byY).within(picture, view);
  }

  private Placement within(Size picture, Size view) {
    double freeX = Math.max(0, (picture.width * zoom - view.width) / 2);
    double freeY = Math.max(0, (picture.height * zoom - view.height) / 2);
    return new Placement(zoom, Math.clamp(x, -freeX, freeX), Math.clamp(y, -freeY, freeY));
  }
}
