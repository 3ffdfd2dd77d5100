package dev.levelup.chat.client.ui.attachment;

import java.util.Optional;

/**
 * What the first bytes of a picture say of it, read without decoding it: a few bytes may stand for
 * gigabytes of pixels. Pure, any thread.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record PictureHeader(Format format, int width, int height) {
  /** What the toolkit decodes. */
  enum Format {
    PNG,
    JPEG,
    GIF
  }

  private static final int START_OF_FRAME = 0xC0;
  private static final int START_OF_SCAN = 0xDA;

  /** Reads it; empty if it is not a picture that can be decoded here. */
  static Optional<PictureHeader> of(byte[] bytes) {
    if (starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of(bytes)
          .filter(all -> all.length >= 24)
          .flatMap(all -> sized(Format.PNG, int32(all, 16), int32(all, 20)));
    }
    if (starts(bytes, 'G', 'I', 'F', '8') && bytes.length >= 10) {
      return sized(
          Format.GIF, at(bytes, 6) | (at(bytes, 7) << 8), at(bytes, 8) | (at(bytes, 9) << 8));
    }
    return starts(bytes, 0xFF, 0xD8, 0xFF) ? jpeg(bytes) : Optional.empty();
  }

  /** The number of pixels. */
  long pixels() {
    return (long) width * height;
  }

  private static Optional<PictureHeader> sized(Format format, int width, int height) {
    return width > 0 && height > 0
        ? Optional.of(new PictureHeader(format, width, height))
        : Optional.empty();
  }

  private static Optional<PictureHeader> jpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && at(bytes, at) == 0xFF) {
      int marker = at(bytes, at + 1);
      if (marker == 0xFF) {
        at++; // A fill byte.
      } else if (isFrame(marker)) {
        return sized(Format.JPEG, int16(bytes, at + 7), int16(bytes, at + 5));
      } else if (marker == START_OF_SCAN) {
        return Optional.empty();
      } else {
        at += 2 + Math.max(2, int16(bytes, at + 2));
      }
    }
    return Optional.empty();
  }

  /** Three of these markers define tables instead. */
  private static boolean isFrame(int marker) {
    return marker >= START_OF_FRAME
        && marker <= 0xCF
        && marker != 0xC4
        && marker != 0xC8
        && marker != 0xCC;
  }

  private static boolean starts(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (at(bytes, i) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }

  private static int int16(byte[] bytes, int index) {
    return (at(bytes, index) << 8) | at(bytes, index + 1);
  }

  private static int int32(byte[] bytes, int index) {
    return (int16(bytes, index) << 16) | int16(bytes, index + 2);
  }
}
