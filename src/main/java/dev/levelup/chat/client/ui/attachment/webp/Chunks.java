package dev.levelup.chat.client.ui.attachment.webp;

/** The chunks of a RIFF file, or of a chunk, one after the other. */
final class Chunks {
  private static final int HEAD = 8;

  private final byte[] bytes;
  private final int end;
  private int from;
  private int to;

  /**
   * @param from its first byte
   * @param end behind its last; within the file
   */
  Chunks(byte[] file, int from, int end) {
    this.bytes = file;
    this.end = end;
    this.from = from;
    this.to = from;
  }

  /** Goes to the next one; false if there is no other that is whole. */
  boolean next() {
    long head = (long) to + (to - from) % 2; // They begin at even places.
    if (head + HEAD > end || length((int) head) > end - head - HEAD) {
      return false;
    }
    from = (int) head + HEAD;
    to = from + (int) length((int) head);
    return true;
  }

  /** Goes to the next one of a type; false if there is none. */
  boolean find(String type) {
    while (next()) {
      if (is(type)) {
        return true;
      }
    }
    return false;
  }

  private long length(int head) {
    return FrameSize.int24(bytes, head + 4) | ((bytes[head + 7] & 0xFFL) << 24);
  }

  boolean is(String type) {
    for (int i = 0; i < 4; i++) {
      if (bytes[from - HEAD + i] != type.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first byte of what is in it. */
  int from() {
    return from;
  }

  /** Behind the last byte of what is in it. */
  int to() {
    return to;
  }
}
