package dev.levelup.chat.client.ui.attachment.webp;

/** Smooths single edges, RFC 6386 sections 15.2 and 15.3. */
final class EdgeFilter {
  /** From these levels on less of a difference counts as a contour. */
  private static final int MIDDLE_LEVEL = 15;

  private static final int HIGH_LEVEL = 40;

  private final Plane plane;
  private final boolean simple;
  private final int inside;
  private final int innerLimit;
  private final int borderLimit;
  private final int contour;

  /**
   * @param inside how much neighbours on one side of the edge may differ
   */
  EdgeFilter(Plane plane, boolean simple, int level, int inside) {
    this.plane = plane;
    this.simple = simple;
    this.inside = inside;
    this.innerLimit = 2 * (2 * level + inside) + 1;
    this.borderLimit = innerLimit + 8;
    this.contour = level >= HIGH_LEVEL ? 2 : level >= MIDDLE_LEVEL ? 1 : 0;
  }

  /**
   * Smooths the edge between two macroblocks.
   *
   * @param from the first sample behind it
   * @param across from one sample to the next over the edge
   * @param along from one sample to the next beside it
   */
  void border(int from, int across, int along, int length) {
    for (int i = 0; i < length; i++) {
      int at = from + i * along;
      if (!smooth(at, across, borderLimit)) {
        continue;
      }
      if (simple || contour(at, across)) {
        two(at, across);
      } else {
        six(at, across);
      }
    }
  }

  /** Smooths an edge within a macroblock. */
  void inner(int from, int across, int along, int length) {
    for (int i = 0; i < length; i++) {
      int at = from + i * along;
      if (!smooth(at, across, innerLimit)) {
        continue;
      }
      if (simple || contour(at, across)) {
        two(at, across);
      } else {
        four(at, across);
      }
    }
  }

  private int difference(int one, int other) {
    return plane.get(one) - plane.get(other);
  }

  private boolean near(int one, int other) {
    return Math.abs(difference(one, other)) <= inside;
  }

  private boolean smooth(int at, int by, int limit) {
    int step = 4 * Math.abs(difference(at - by, at));
    return step + Math.abs(difference(at - 2 * by, at + by)) <= limit
        && (simple || (even(at - 4 * by, by) && even(at, by)));
  }

  /** Whether four samples on one side differ little. */
  private boolean even(int at, int by) {
    return near(at, at + by) && near(at + by, at + 2 * by) && near(at + 2 * by, at + 3 * by);
  }

  private boolean contour(int at, int by) {
    return Math.abs(difference(at - 2 * by, at - by)) > contour
        || Math.abs(difference(at + by, at)) > contour;
  }

  private void two(int at, int by) {
    int step = 3 * difference(at, at - by) + small(difference(at - 2 * by, at + by));
    add(at - by, eighth(step + 3));
    add(at, -eighth(step + 4));
  }

  private void four(int at, int by) {
    int step = 3 * difference(at, at - by);
    int behind = eighth(step + 4);
    int outer = (behind + 1) >> 1;
    add(at - 2 * by, outer);
    add(at - by, eighth(step + 3));
    add(at, -behind);
    add(at + by, -outer);
  }

  private void six(int at, int by) {
    int step = 3 * difference(at, at - by) + small(difference(at - 2 * by, at + by));
    for (int i = 0; i < 3; i++) {
      int change = (9 * (3 - i) * small(step) + 63) >> 7;
      add(at - (i + 1) * by, change);
      add(at + i * by, -change);
    }
  }

  private void add(int at, int change) {
    plane.set(at, plane.get(at) + change);
  }

  private static int small(int value) {
    return Math.clamp(value, -128, 127);
  }

  private static int eighth(int value) {
    return Math.clamp(value >> 3, -16, 15);
  }
}
