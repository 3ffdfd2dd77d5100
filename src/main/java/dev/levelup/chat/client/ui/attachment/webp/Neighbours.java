package dev.levelup.chat.client.ui.attachment.webp;

/** What pixels let expect of another; the numbers of the modes are the format's. */
final class Neighbours {
  static final int LEFT = 1;
  static final int ABOVE = 2;

  private Neighbours() {}

  /**
   * The colour to expect.
   *
   * @param left where the pixel to the left is
   * @param above where the pixel above is
   */
  static int expect(int mode, int[] pixels, int left, int above) {
    return switch (mode) {
      case LEFT -> pixels[left];
      case ABOVE -> pixels[above];
      case 3 -> pixels[above + 1];
      case 4 -> pixels[above - 1];
      case 5 -> Argb.mean(Argb.mean(pixels[left], pixels[above + 1]), pixels[above]);
      case 6 -> Argb.mean(pixels[left], pixels[above - 1]);
      case 7 -> Argb.mean(pixels[left], pixels[above]);
      case 8 -> Argb.mean(pixels[above - 1], pixels[above]);
      case 9 -> Argb.mean(pixels[above], pixels[above + 1]);
      case 10 ->
          Argb.mean(
              Argb.mean(pixels[left], pixels[above - 1]),
              Argb.mean(pixels[above], pixels[above + 1]));
      case 11 -> likelier(pixels[left], pixels[above], pixels[above - 1]);
      case 12 -> slope(pixels[left], pixels[above], pixels[above - 1]);
      case 13 -> halfSlope(Argb.mean(pixels[left], pixels[above]), pixels[above - 1]);
      default -> Argb.BLACK;
    };
  }

  private static int likelier(int left, int above, int corner) {
    return Argb.difference(above, corner) < Argb.difference(left, corner) ? left : above;
  }

  private static int slope(int left, int above, int corner) {
    int colour = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      int value = Argb.part(left, shift) + Argb.part(above, shift) - Argb.part(corner, shift);
      colour |= Argb.clamp(value) << shift;
    }
    return colour;
  }

  private static int halfSlope(int mean, int corner) {
    int colour = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      int value = Argb.part(mean, shift);
      colour |= Argb.clamp(value + (value - Argb.part(corner, shift)) / 2) << shift;
    }
    return colour;
  }
}
