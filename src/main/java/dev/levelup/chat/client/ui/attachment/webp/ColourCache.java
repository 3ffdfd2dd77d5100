package dev.levelup.chat.client.ui.attachment.webp;

/** The colours that were used of late, RFC 9649 section 3.6.2.3. */
final class ColourCache {
  private static final int MOST_BITS = 11;
  private static final long FACTOR = 0x1E35A7BD;

  private final int bits;
  private final int[] colours;

  private ColourCache(int bits) {
    this.bits = bits;
    this.colours = new int[1 << bits];
  }

  /** Reads how large it is. */
  static ColourCache read(BitReader reader) {
    if (!reader.flag()) {
      return new ColourCache(0);
    }
    int bits = reader.number(4);
    if (bits == 0 || bits > MOST_BITS) {
      throw new IllegalArgumentException("no colour cache");
    }
    return new ColourCache(bits);
  }

  /** How many symbols it has. */
  int symbols() {
    return bits == 0 ? 0 : colours.length;
  }

  int get(int symbol) {
    return colours[symbol];
  }

  void add(int colour) {
    colours[(int) (((colour * FACTOR) & 0xFFFF_FFFFL) >>> (Integer.SIZE - bits))] = colour;
  }
}
