package dev.levelup.chat.client.ui.attachment.webp;

/**
 * How a block is predicted from its neighbours, RFC 6386 section 12. Large blocks know the first
 * four.
 */
enum Mode {
  MEAN(0),
  MOTION(1),
  VERTICAL(2),
  HORIZONTAL(3),
  DOWN_RIGHT(4),
  VERTICAL_RIGHT(5),
  DOWN_LEFT(6),
  VERTICAL_LEFT(7),
  HORIZONTAL_DOWN(8),
  HORIZONTAL_UP(9);

  /** Its place in {@link LossyTables#SMALL_MODES}. */
  final int place;

  Mode(int place) {
    this.place = place;
  }
}
