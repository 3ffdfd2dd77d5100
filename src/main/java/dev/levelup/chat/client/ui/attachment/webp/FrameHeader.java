package dev.levelup.chat.client.ui.attachment.webp;

/** What a key frame says of all its macroblocks, in the order of RFC 6386 section 9.2 on. */
final class FrameHeader {
  final Segments segments;
  final FilterLevels filter;

  /** In how many parts the coefficients come: row after row from the next. */
  final int parts;

  final Quantiser quantiser;
  final int[] coefficients = LossyTables.FIRST.clone();
  private final boolean skips;
  private final int kept;

  FrameHeader(BoolDecoder head) {
    boolean _ = head.flag();
    boolean _ = head.flag();
    segments = new Segments(head);
    filter = new FilterLevels(head);
    parts = 1 << head.number(2);
    quantiser = new Quantiser(head, segments);
    boolean _ = head.flag();
    for (int i = 0; i < coefficients.length; i++) {
      if (head.read(LossyTables.KEPT[i])) {
        coefficients[i] = head.number(8);
      }
    }
    skips = head.flag();
    kept = skips ? head.number(8) : 0;
  }

  /** Whether the next macroblock has no coefficients. */
  boolean skipped(BoolDecoder modes) {
    return skips && modes.read(kept);
  }
}
