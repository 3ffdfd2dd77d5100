package dev.levelup.chat.client.ui.attachment.webp;

/**
 * Predicts a block of 4x4 from the samples around it, RFC 6386 section 12.3. Those stand in one
 * line: from the lowest to the left, over the corner, to the last above and to the right.
 */
final class SmallPrediction {
  private static final int CORNER = 4;
  private static final int ABOVE = 5;
  private static final int LAST = 12;

  private final int[] edge = new int[LAST + 1];

  void draw(Plane plane, int x, int y, Mode mode) {
    look(plane, x, y);
    for (int i = 0; i < 16; i++) {
      int column = i % 4;
      int row = i / 4;
      plane.set(plane.index(x + column, y + row), sample(mode, column, row));
    }
  }

  private void look(Plane plane, int x, int y) {
    for (int i = 0; i < 4; i++) {
      edge[i] = plane.get(plane.index(x - 1, y + 3 - i));
      edge[ABOVE + i] = plane.get(plane.index(x + i, y - 1));
    }
    edge[CORNER] = plane.get(plane.index(x - 1, y - 1));
    int row = rowToTheRight(x, y);
    for (int i = 4; i < 8; i++) {
      edge[ABOVE + i] = plane.get(plane.index(Math.min(x + i, plane.width - 1), row));
    }
  }

  /** To the right of a macroblock nothing is drawn yet but the row above it. */
  private static int rowToTheRight(int x, int y) {
    boolean last = x % Macroblock.SIDE == Macroblock.SIDE - 4;
    return (last ? y - y % Macroblock.SIDE : y) - 1;
  }

  private int mean() {
    int sum = 4;
    for (int i = 0; i < 4; i++) {
      sum += edge[i] + edge[ABOVE + i];
    }
    return sum >> 3;
  }

  private int sample(Mode mode, int x, int y) {
    return switch (mode) {
      case MEAN -> mean();
      case MOTION -> edge[3 - y] + edge[ABOVE + x] - edge[CORNER];
      case VERTICAL -> ofThree(ABOVE + x);
      case HORIZONTAL -> ofThree(3 - y);
      case DOWN_RIGHT -> ofThree(CORNER + x - y);
      case DOWN_LEFT -> ofThree(ABOVE + 1 + x + y);
      case VERTICAL_RIGHT -> verticalRight(x, y);
      case VERTICAL_LEFT -> verticalLeft(x, y);
      case HORIZONTAL_DOWN -> horizontalDown(x, y);
      case HORIZONTAL_UP -> horizontalUp(x + 2 * y);
    };
  }

  private int verticalRight(int x, int y) {
    if (y > 1 && x == 0) {
      return ofThree(CORNER + 1 - y);
    }
    int at = CORNER + x - y / 2;
    return y % 2 == 0 ? ofTwo(at) : ofThree(at);
  }

  private int verticalLeft(int x, int y) {
    if (y > 1 && x == 3) {
      return ofThree(ABOVE + 3 + y);
    }
    int at = ABOVE + x + y / 2;
    return y % 2 == 0 ? ofTwo(at) : ofThree(at + 1);
  }

  private int horizontalDown(int x, int y) {
    if (y == 0 && x > 1) {
      return ofThree(CORNER - 1 + x);
    }
    int at = CORNER - y + x / 2;
    return x % 2 == 0 ? ofTwo(at - 1) : ofThree(at);
  }

  private int horizontalUp(int steps) {
    if (steps > 5) {
      return edge[0];
    }
    int at = 2 - steps / 2;
    return steps % 2 == 0 ? ofTwo(at) : ofThree(at);
  }

  /** The mean of that sample and the next. */
  private int ofTwo(int at) {
    return (edge[at] + edge[at + 1] + 1) >> 1;
  }

  /** The mean of that sample, which counts twice, and its neighbours. */
  private int ofThree(int at) {
    int before = edge[Math.max(at - 1, 0)];
    int behind = edge[Math.min(at + 1, LAST)];
    return (before + 2 * edge[at] + behind + 2) >> 2;
  }
}
