package dev.levelup.chat.client.ui.attachment.webp;

/** What stands before the coded bits of a key frame, RFC 6386 section 9.1. */
record FrameSize(int width, int height, int headLength) {
  /** How many bytes it takes. */
  static final int LENGTH = 10;

  private static final int START_CODE = 0x2A019D;
  private static final int LAST_VERSION = 3;

  /**
   * @throws IllegalArgumentException when it is no key frame that is shown
   */
  static FrameSize read(byte[] file, int from) {
    int tag = int24(file, from);
    int code = int24(file, from + 3);
    boolean inner = (tag & 1) != 0;
    boolean hidden = (tag & 0x10) == 0;
    if (inner || hidden || ((tag >> 1) & 7) > LAST_VERSION || code != START_CODE) {
      throw new IllegalArgumentException("no key frame");
    }
    return new FrameSize(int16(file, from + 6) & 0x3FFF, int16(file, from + 8) & 0x3FFF, tag >> 5);
  }

  private static int int16(byte[] file, int at) {
    return (file[at] & 0xFF) | ((file[at + 1] & 0xFF) << 8);
  }

  static int int24(byte[] file, int at) {
    return int16(file, at) | ((file[at + 2] & 0xFF) << 16);
  }
}
