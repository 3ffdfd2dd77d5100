package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Arrays;

/** What is read of 16x16 pixels, before they are drawn; used again for the next. */
final class Macroblock {
  /** The side of its luma; chroma has half of it. */
  static final int SIDE = 16;

  /** Its blocks of 4x4: 16 of luma, 4 and 4 of chroma. */
  static final int BLOCKS = 24;

  static final int LUMA_BLOCKS = 16;

  int segment;
  boolean skipped;

  /** Whether each block of luma has a mode of its own; else all have the same. */
  boolean small;

  final Mode[] luma = new Mode[LUMA_BLOCKS];
  Mode chroma = Mode.MEAN;

  /** 16 for each block, row after row. */
  final int[] coefficients = new int[BLOCKS * 16];

  /** Which blocks have a coefficient other than 0. */
  final boolean[] coded = new boolean[BLOCKS];

  /** Takes the coefficients away. */
  void clear() {
    Arrays.fill(coefficients, 0);
    Arrays.fill(coded, false);
  }

  boolean empty() {
    for (boolean each : coded) {
      if (each) {
        return false;
      }
    }
    return true;
  }
}
