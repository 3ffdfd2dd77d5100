package dev.levelup.chat.client.ui.attachment.webp;

/** Which filter smooths the edges of blocks, and how much; RFC 6386 sections 9.3 and 9.6. */
final class FilterLevels {
  private static final int MOST = 63;
  private static final int DELTAS = 4;

  private final boolean simple;
  private final int level;
  private final int sharpness;
  private int ofKeyFrames;
  private int ofSmallBlocks;

  /** Reads them from the head of a frame. */
  FilterLevels(BoolDecoder head) {
    simple = head.flag();
    level = head.number(6);
    sharpness = head.number(3);
    boolean adjusted = head.flag();
    if (adjusted && head.flag()) {
      ofKeyFrames = firstDelta(head);
      ofSmallBlocks = firstDelta(head);
    }
  }

  /** A key frame needs the first of four only. */
  private static int firstDelta(BoolDecoder head) {
    int first = head.optional(6);
    for (int i = 1; i < DELTAS; i++) {
      head.optional(6);
    }
    return first;
  }

  /** Whether only luma is filtered, in a simpler way. */
  boolean simple() {
    return simple;
  }

  /** The level for a macroblock, 0 (not filtered) to 63. */
  int level(Segments segments, Macroblock block) {
    if (level == 0) {
      return 0;
    }
    int base = segments.filter(block.segment, level) + ofKeyFrames;
    return Math.clamp(block.small ? base + ofSmallBlocks : base, 0, MOST);
  }

  /** How much neighbours within a block may differ to be smoothed. */
  int inside(int ofBlock) {
    if (sharpness == 0) {
      return Math.max(1, ofBlock);
    }
    return Math.clamp(ofBlock >> (sharpness > 4 ? 2 : 1), 1, 9 - sharpness);
  }
}
