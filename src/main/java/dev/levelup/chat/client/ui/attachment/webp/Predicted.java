package dev.levelup.chat.client.ui.attachment.webp;

/** What its neighbours let expect was taken from each pixel, RFC 9649 section 3.5.1. */
record Predicted(Blocks blocks) implements PixelTransform {
  @Override
  public int[] undo(int[] pixels) {
    int width = blocks.width();
    pixels[0] = Argb.sum(pixels[0], Argb.BLACK);
    add(pixels, 1, width, Neighbours.LEFT);
    for (int at = width; at < pixels.length; at = blocks.end(at)) {
      boolean first = at % width == 0;
      if (first) {
        add(pixels, at, at + 1, Neighbours.ABOVE);
      }
      add(pixels, first ? at + 1 : at, blocks.end(at), Argb.green(blocks.value(at)));
    }
    return pixels;
  }

  private void add(int[] pixels, int from, int to, int mode) {
    for (int at = from; at < to; at++) {
      int expected = Neighbours.expect(mode, pixels, at - 1, at - blocks.width());
      pixels[at] = Argb.sum(pixels[at], expected);
    }
  }
}
