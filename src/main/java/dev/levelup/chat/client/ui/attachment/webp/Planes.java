package dev.levelup.chat.client.ui.attachment.webp;

/**
 * The three colours of a picture, in whole macroblocks.
 *
 * @param blue its difference from luma; of half the width and height
 * @param red alike
 */
record Planes(Plane luma, Plane blue, Plane red) {
  static Planes of(int columns, int rows) {
    int side = Macroblock.SIDE / 2;
    Plane blue = new Plane(side * columns, side * rows);
    Plane red = new Plane(side * columns, side * rows);
    return new Planes(new Plane(2 * side * columns, 2 * side * rows), blue, red);
  }

  /** How many macroblocks are side by side. */
  int columns() {
    return luma.width / Macroblock.SIDE;
  }
}
