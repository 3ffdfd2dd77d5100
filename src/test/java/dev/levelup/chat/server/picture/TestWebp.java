package dev.levelup.chat.server.picture;

import static dev.levelup.chat.server.picture.TestPictures.join;
import static dev.levelup.chat.server.picture.TestPictures.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/** Writes WebP files: lossless ones without any compression, and the parts of all kinds. */
public final class TestWebp {
  /** Flags of the extended format. */
  public static final int ANIMATED = 0x02;

  static final int EXIF = 0x08;
  static final int TRANSPARENT = 0x10;

  private TestWebp() {}

  /** A lossless picture that is red on the left and blue on the right. */
  public static byte[] picture(int width, int height) {
    return file(lossless(width, height, 255));
  }

  /** A file with those chunks. */
  public static byte[] file(byte[]... chunks) {
    byte[] body = join(text("WEBP"), join(chunks));
    return join(text("RIFF"), little(4, body.length), body);
  }

  public static byte[] chunk(String type, byte[] data) {
    return join(text(type), little(4, data.length), data, new byte[data.length & 1]);
  }

  public static byte[] extended(int flags, int width, int height) {
    return chunk("VP8X", canvas(flags, width, height));
  }

  static byte[] canvas(int flags, int width, int height) {
    return join(little(4, flags), little(3, width - 1), little(3, height - 1));
  }

  public static byte[] animation() {
    return chunk("ANIM", new byte[6]);
  }

  /**
   * A frame of an animation.
   *
   * @param x the left side of its place, an even number
   */
  public static byte[] frame(int x, int width, int height, byte[]... chunks) {
    byte[] place =
        join(
            little(3, x / 2),
            little(3, 0),
            little(3, width - 1),
            little(3, height - 1),
            little(3, 100),
            new byte[1]);
    return chunk("ANMF", join(place, join(chunks)));
  }

  /** The opacity of a lossy picture, for each of its pixels. */
  public static byte[] opacity(byte... pixels) {
    return chunk("ALPH", join(new byte[1], pixels));
  }

  /**
   * The pixels of {@link #picture}.
   *
   * @param opacity of the right side
   */
  public static byte[] lossless(int width, int height, int opacity) {
    Bits bits = new Bits();
    bits.add(0x2F, 8);
    bits.add(width - 1, 14);
    bits.add(height - 1, 14);
    bits.add(opacity < 255 ? 1 : 0, 1);
    bits.add(0, 3 + 1 + 1 + 1); // version; no transform, no cache, one group of codes
    bits.addCode(0); // green
    bits.addCode(0, 255); // red
    bits.addCode(0, 255); // blue
    if (opacity < 255) {
      bits.addCode(opacity, 255);
    } else {
      bits.addCode(255);
    }
    bits.addCode(0); // distance
    for (int i = 0; i < width * height; i++) {
      int left = i % width < width / 2 ? 1 : 0;
      bits.add(left, 1);
      bits.add(1 - left, 1);
      bits.add(left, opacity < 255 ? 1 : 0);
    }
    return chunk("VP8L", bits.bytes());
  }

  static byte[] little(int bytes, int value) {
    byte[] four = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    return Arrays.copyOf(four, bytes);
  }

  /** Bits, the lowest of each byte first. */
  private static final class Bits {
    private final BitSet bits = new BitSet();
    private int length;

    void add(int value, int count) {
      for (int i = 0; i < count; i++) {
        bits.set(length++, (value >> i & 1) == 1);
      }
    }

    /** A code of one symbol without bits, or of two with one bit each. */
    void addCode(int... symbols) {
      add(1, 1);
      add(symbols.length - 1, 1);
      add(1, 1); // eight bits for the first symbol
      for (int symbol : symbols) {
        add(symbol, 8);
      }
    }

    byte[] bytes() {
      return Arrays.copyOf(bits.toByteArray(), (length + 7) / 8);
    }
  }
}
