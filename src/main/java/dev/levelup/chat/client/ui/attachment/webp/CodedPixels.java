package dev.levelup.chat.client.ui.attachment.webp;

/** Reads pixels that are coded by Huffman codes, RFC 9649 sections 3.6 and 3.7.3. */
final class CodedPixels {
  private final BitReader bits;
  private final Blocks blocks;
  private final CodeGroup[] groups;
  private final ColourCache cache;
  private final int[] pixels;
  private int at;

  CodedPixels(BitReader bits, Blocks blocks, CodeGroup[] groups, ColourCache cache, int count) {
    this.bits = bits;
    this.blocks = blocks;
    this.groups = groups;
    this.cache = cache;
    this.pixels = new int[count];
  }

  /** Which codes the pixels of a block have. */
  static int group(int block) {
    return (block >> 8) & 0xFFFF;
  }

  int[] read() {
    while (at < pixels.length) {
      CodeGroup group = groups[group(blocks.value(at))];
      int end = blocks.end(at);
      while (at < end) {
        read(group);
      }
    }
    return pixels;
  }

  private void read(CodeGroup group) {
    int symbol = group.green().read(bits);
    if (symbol < CodeGroup.LENGTHS) {
      add(group.colour(bits, symbol));
    } else if (symbol < CodeGroup.CACHED) {
      repeat(number(symbol - CodeGroup.LENGTHS), number(group.distance().read(bits)));
    } else {
      add(cache.get(symbol - CodeGroup.CACHED));
    }
  }

  private void repeat(int length, int code) {
    int distance = NearPixel.distance(code, blocks.width());
    for (int i = 0; i < length; i++) {
      add(pixels[at - distance]);
    }
  }

  private void add(int colour) {
    pixels[at++] = colour;
    cache.add(colour);
  }

  /** A length or a distance: the larger, the fewer of its bits are in the symbol. */
  private int number(int symbol) {
    if (symbol < 4) {
      return 1 + symbol;
    }
    int more = (symbol - 2) / 2;
    return 1 + ((2 + symbol % 2) << more) + bits.number(more);
  }
}
