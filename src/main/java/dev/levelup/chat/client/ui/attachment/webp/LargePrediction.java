package dev.levelup.chat.client.ui.attachment.webp;

/**
 * Predicts a square of a macroblock from the samples around it, RFC 6386 sections 12.2 and 12.3.
 */
final class LargePrediction {
  private static final int NOTHING_KNOWN = 128;

  private final Plane plane;
  private final int x;
  private final int y;
  private final int side;

  private LargePrediction(Plane plane, int x, int y, int side) {
    this.plane = plane;
    this.x = x;
    this.y = y;
    this.side = side;
  }

  static void draw(Plane plane, int x, int y, int side, Mode mode) {
    LargePrediction square = new LargePrediction(plane, x, y, side);
    switch (mode) {
      case VERTICAL -> square.vertical();
      case HORIZONTAL -> square.horizontal();
      case MOTION -> square.motion();
      default -> square.mean();
    }
  }

  private int above(int i) {
    return plane.get(plane.index(x + i, y - 1));
  }

  private int left(int i) {
    return plane.get(plane.index(x - 1, y + i));
  }

  private void vertical() {
    for (int i = 0; i < side; i++) {
      plane.copy(plane.index(x, y - 1), plane.index(x, y + i), side);
    }
  }

  private void horizontal() {
    for (int i = 0; i < side; i++) {
      plane.fill(plane.index(x, y + i), side, left(i));
    }
  }

  private void motion() {
    int corner = above(-1);
    for (int i = 0; i < side; i++) {
      int by = left(i) - corner;
      for (int j = 0; j < side; j++) {
        plane.set(plane.index(x + j, y + i), above(j) + by);
      }
    }
  }

  private void mean() {
    int mean = meanOfKnown();
    for (int i = 0; i < side; i++) {
      plane.fill(plane.index(x, y + i), side, mean);
    }
  }

  /** What is outside of the picture does not count. */
  private int meanOfKnown() {
    int sum = 0;
    for (int i = 0; i < side; i++) {
      sum += (y > 0 ? above(i) : 0) + (x > 0 ? left(i) : 0);
    }
    int count = (y > 0 ? side : 0) + (x > 0 ? side : 0);
    return count == 0 ? NOTHING_KNOWN : (sum + count / 2) / count;
  }
}
