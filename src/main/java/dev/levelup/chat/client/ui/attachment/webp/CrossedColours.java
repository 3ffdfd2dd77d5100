package dev.levelup.chat.client.ui.attachment.webp;

/** Parts of the green and the red were taken from the others, RFC 9649 section 3.5.2. */
record CrossedColours(Blocks blocks) implements PixelTransform {
  @Override
  public int[] undo(int[] pixels) {
    int at = 0;
    while (at < pixels.length) {
      int parts = blocks.value(at);
      int end = blocks.end(at);
      while (at < end) {
        pixels[at] = undo(pixels[at], parts);
        at++;
      }
    }
    return pixels;
  }

  private static int undo(int pixel, int parts) {
    int green = pixel >> 8;
    int red = (pixel >> 16) + part(green, parts);
    int blue = pixel + part(green, parts >> 8) + part(red, parts >> 16);
    return (pixel & 0xFF00_FF00) | ((red & 0xFF) << 16) | (blue & 0xFF);
  }

  /** The lowest 8 bits of both are numbers with a sign. */
  private static int part(int colour, int part) {
    return ((byte) colour * (byte) part) >> 5;
  }
}
