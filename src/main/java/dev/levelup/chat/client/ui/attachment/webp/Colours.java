package dev.levelup.chat.client.ui.attachment.webp;

/**
 * The colours of pixels, as ITU-R BT.601 has them and browsers round them. Chroma, of which there
 * is one sample for four pixels, comes from the four samples nearest to a pixel.
 */
final class Colours {
  private static final int OPAQUE = 0xFF << 24;

  private final Planes planes;
  private final int width;
  private final int height;

  Colours(Planes planes, int width, int height) {
    this.planes = planes;
    this.width = width;
    this.height = height;
  }

  /** The pixels, row after row. */
  int[] argb() {
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      int near = y / 2;
      int far = other(y, height);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = pixel(x, y, near, far);
      }
    }
    return pixels;
  }

  private int pixel(int x, int y, int near, int far) {
    int luma = planes.luma().get(planes.luma().index(x, y));
    int side = other(x, width);
    int blue = chroma(planes.blue(), x / 2, side, near, far);
    int red = chroma(planes.red(), x / 2, side, near, far);
    return argb(luma, blue, red);
  }

  /** The second nearest sample of chroma in one direction; at the border the nearest again. */
  private static int other(int at, int length) {
    int last = (length - 1) / 2;
    return Math.clamp(at % 2 == 0 ? at / 2 - 1 : at / 2 + 1, 0, last);
  }

  private static int chroma(Plane plane, int x, int side, int near, int far) {
    int nearest = plane.get(plane.index(x, near));
    int beside = plane.get(plane.index(side, near)) + plane.get(plane.index(x, far));
    int across = plane.get(plane.index(side, far));
    return (9 * nearest + 3 * beside + across + 8) >> 4;
  }

  private static int argb(int luma, int blue, int red) {
    int light = (luma * 19_077) >> 8;
    int r = light + ((red * 26_149) >> 8) - 14_234;
    int g = light - ((blue * 6_419) >> 8) - ((red * 13_320) >> 8) + 8_708;
    int b = light + ((blue * 33_050) >> 8) - 17_685;
    return OPAQUE | (level(r) << 16) | (level(g) << 8) | level(b);
  }

  private static int level(int in64ths) {
    return Math.clamp(in64ths >> 6, 0, 255);
  }
}
