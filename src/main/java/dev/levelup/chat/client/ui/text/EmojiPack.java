package dev.levelup.chat.client.ui.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The images of all emoji in one file: the count, the length of each PNG file (32-bit big-endian
 * numbers), then the PNG files. Immutable, any thread.
 */
final class EmojiPack {
  private final byte[] bytes;
  private final int[] offsets;

  private EmojiPack(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer header = ByteBuffer.wrap(bytes);
    offsets = new int[header.getInt() + 1];
    offsets[0] = Integer.BYTES * offsets.length;
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = offsets[i - 1] + header.getInt();
    }
  }

  /** Reads the file from the resources, 3.6 MB: not on the FX thread. */
  static EmojiPack load() {
    try (InputStream file = EmojiPack.class.getResourceAsStream("emoji/emoji.pack")) {
      return new EmojiPack(Objects.requireNonNull(file, "pack").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One PNG file. */
  InputStream picture(int number) {
    int from = offsets[number];
    return new ByteArrayInputStream(bytes, from, offsets[number + 1] - from);
  }

  int count() {
    return offsets.length - 1;
  }
}
