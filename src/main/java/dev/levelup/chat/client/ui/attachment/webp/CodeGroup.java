package dev.levelup.chat.client.ui.attachment.webp;

/** The Huffman codes of a part of a picture, RFC 9649 section 3.7.1. */
record CodeGroup(
    HuffmanCode green, HuffmanCode red, HuffmanCode blue, HuffmanCode alpha, HuffmanCode distance) {
  /** The first symbol of green that is no green but a length. */
  static final int LENGTHS = 256;

  /** The first symbol of green that is a colour of the cache. */
  static final int CACHED = LENGTHS + 24;

  private static final int DISTANCES = 40;

  static CodeGroup read(HuffmanReader codes, int cached) {
    return new CodeGroup(
        codes.read(CACHED + cached),
        codes.read(256),
        codes.read(256),
        codes.read(256),
        codes.read(DISTANCES));
  }

  /** Reads the rest of a colour. */
  int colour(BitReader bits, int green) {
    int redGreen = (red.read(bits) << 16) | (green << 8);
    return redGreen | blue.read(bits) | (alpha.read(bits) << 24);
  }
}
