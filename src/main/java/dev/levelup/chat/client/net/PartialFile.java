package dev.levelup.chat.client.net;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import okio.BufferedSource;

/**
 * A file that has its name only once it is whole. Failures of the disk are {@link
 * UncheckedIOException}s, those of the network {@link IOException}s.
 */
final class PartialFile {
  private static final int CHUNK = 1 << 16;

  /** A step on the disk. */
  private interface Step<T> {
    T run() throws IOException;
  }

  private final Path file;

  PartialFile(Path file) {
    this.file = file;
  }

  /**
   * Writes the bytes of a source.
   *
   * @param size how many there must be
   * @param progress called with the number of bytes so far
   * @return the file
   */
  Path fill(BufferedSource source, long size, LongConsumer progress) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    // Only its owner may use a temporary file.
    Path part = onDisk(() -> Files.createTempFile(folder, ".levelup-", ".part"));
    try {
      copy(source, size, part, progress);
      return onDisk(() -> Files.move(part, file, StandardCopyOption.REPLACE_EXISTING));
    } finally {
      onDisk(() -> Files.deleteIfExists(part));
    }
  }

  private static void copy(BufferedSource source, long size, Path part, LongConsumer progress)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long written = 0;
    try (OutputStream out = onDisk(() -> Files.newOutputStream(part))) {
      for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
        int length = read;
        onDisk(
            () -> {
              out.write(chunk, 0, length);
              return length;
            });
        written += length;
        progress.accept(written);
      }
    }
    if (written != size) {
      throw new Bound.ExceededException(size);
    }
  }

  private static <T> T onDisk(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
