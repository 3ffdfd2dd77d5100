package dev.levelup.chat.client.ui.attachment.webp;

/** Reads the coded pixels of a picture, and of the small pictures that help to decode it. */
final class PixelReader {
  private final BitReader bits;
  private final HuffmanReader codes;

  PixelReader(BitReader bits) {
    this.bits = bits;
    this.codes = new HuffmanReader(bits);
  }

  /** Reads a picture whose parts may have codes of their own, RFC 9649 section 3.7.2.2. */
  int[] picture(int width, int height) {
    ColourCache cache = ColourCache.read(bits);
    Blocks blocks = bits.flag() ? blocks(width, height) : Blocks.one(width);
    return read(blocks, width * height, cache);
  }

  /** Reads a small picture with a pixel for each block of a large one. */
  Blocks blocks(int width, int height) {
    int side = 2 + bits.number(3);
    int columns = Blocks.count(width, side);
    return new Blocks(side, width, helper(columns, Blocks.count(height, side)));
  }

  /** Reads a small picture. */
  int[] helper(int width, int height) {
    ColourCache cache = ColourCache.read(bits);
    return read(Blocks.one(width), width * height, cache);
  }

  private int[] read(Blocks blocks, int count, ColourCache cache) {
    int last = blocks.values().map(CodedPixels::group).max().orElseThrow();
    CodeGroup[] groups = new CodeGroup[last + 1];
    for (int i = 0; i <= last; i++) {
      groups[i] = CodeGroup.read(codes, cache.symbols());
    }
    return new CodedPixels(bits, blocks, groups, cache, count).read();
  }
}
