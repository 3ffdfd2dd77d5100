package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pixel near another, seen from it.
 *
 * @param x to the left
 * @param y above
 */
record NearPixel(int x, int y) {
  private static final int LEFT = 8;
  private static final int RIGHT = 7;
  private static final int ABOVE = 7;

  /** In the order of RFC 9649 section 3.6.2.2: the nearest first. */
  private static final List<NearPixel> ALL =
      IntStream.rangeClosed(0, ABOVE)
          .boxed()
          .flatMap(y -> IntStream.rangeClosed(-RIGHT, LEFT).mapToObj(x -> new NearPixel(x, y)))
          .filter(near -> near.y > 0 || near.x > 0)
          .sorted(
              Comparator.comparingInt((NearPixel near) -> near.x * near.x + near.y * near.y)
                  .thenComparingInt(near -> Math.abs(near.x))
                  .thenComparingInt(near -> -near.x))
          .toList();

  /** How many pixels before another the coded one is. */
  static int distance(int code, int width) {
    if (code > ALL.size()) {
      return code - ALL.size();
    }
    NearPixel near = ALL.get(code - 1);
    return Math.max(1, near.x + near.y * width);
  }
}
