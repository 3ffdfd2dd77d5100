package dev.levelup.chat.client.ui.attachment.webp;

import java.util.ArrayDeque;
import java.util.Deque;

/** A picture in the lossless format of WebP: VP8L, RFC 9649 section 3. */
final class LosslessPicture {
  private static final int SIGNATURE = 0x2F;
  private static final int PREDICTED = 0;
  private static final int CROSSED_COLOURS = 1;
  private static final int SUBTRACTED_GREEN = 2;

  private final BitReader bits;
  private final PixelReader reader;
  private final int height;

  /** The last first. */
  private final Deque<PixelTransform> transforms = new ArrayDeque<>();

  /** Each can be used once: its bit says whether it is. */
  private int used;

  /** Of the coded pixels. */
  private int width;

  private LosslessPicture(BitReader bits, int width, int height) {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("a picture without pixels");
    }
    this.bits = bits;
    this.reader = new PixelReader(bits);
    this.width = width;
    this.height = height;
  }

  /**
   * Decodes one. Takes its time.
   *
   * @param from its first byte
   * @param to behind its last
   * @return its pixels, row after row: 0xAARRGGBB, not premultiplied
   * @throws IllegalArgumentException when it is damaged, or of another size
   */
  static int[] decode(byte[] file, int from, int to, int width, int height) {
    return decode(file, from, to, width, height, true);
  }

  /**
   * Decodes the opacity that stands beside a lossy picture, which has no head of its own. Takes its
   * time.
   *
   * @param from its first byte
   * @param to behind its last
   * @return one for each pixel, row after row
   * @throws IllegalArgumentException when it is damaged
   */
  static byte[] decodeAlpha(byte[] file, int from, int to, int width, int height) {
    int[] pixels = decode(file, from, to, width, height, false);
    byte[] alpha = new byte[pixels.length];
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] = (byte) Argb.green(pixels[i]);
    }
    return alpha;
  }

  private static int[] decode(
      byte[] file, int from, int to, int width, int height, boolean headed) {
    try {
      BitReader bits = new BitReader(file, from, to);
      if (headed) {
        checkHead(bits, width, height);
      }
      return new LosslessPicture(bits, width, height).pixels();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a damaged picture", e);
    }
  }

  /** The bit before the version says whether all is opaque: so do the pixels. */
  private static void checkHead(BitReader bits, int width, int height) {
    if (bits.number(8) != SIGNATURE
        || bits.number(14) + 1 != width
        || bits.number(14) + 1 != height
        || bits.number(4) > 1) {
      throw new IllegalArgumentException("no picture of that size");
    }
  }

  private int[] pixels() {
    while (bits.flag()) {
      transforms.push(transform());
    }
    int[] pixels = reader.picture(width, height);
    for (PixelTransform transform : transforms) {
      pixels = transform.undo(pixels);
    }
    return pixels;
  }

  private PixelTransform transform() {
    int type = bits.number(2);
    if ((used & (1 << type)) != 0) {
      throw new IllegalArgumentException("the same transform again");
    }
    used |= 1 << type;
    return switch (type) {
      case PREDICTED -> new Predicted(reader.blocks(width, height));
      case CROSSED_COLOURS -> new CrossedColours(reader.blocks(width, height));
      case SUBTRACTED_GREEN -> new SubtractedGreen();
      default -> table();
    };
  }

  private ColourTable table() {
    ColourTable table = new ColourTable(width, reader.helper(bits.number(8) + 1, 1));
    width = table.packedWidth();
    return table;
  }
}
