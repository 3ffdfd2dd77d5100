package dev.levelup.chat.client.ui.attachment.webp;

/** The green was taken from the red and the blue, RFC 9649 section 3.5.3. */
final class SubtractedGreen implements PixelTransform {
  @Override
  public int[] undo(int[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Argb.sum(pixels[i], Argb.green(pixels[i]) * 0x1_0001);
    }
    return pixels;
  }
}
