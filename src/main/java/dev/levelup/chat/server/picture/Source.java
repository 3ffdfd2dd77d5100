package dev.levelup.chat.server.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the parts of a picture's file; a file that ends early is a damaged picture. */
final class Source implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final DataInputStream in;

  Source(Path file) throws IOException {
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }

  int octet() throws IOException {
    int read = in.read();
    if (read < 0) {
      throw ended();
    }
    return read;
  }

  /** Two octets, the larger one first. */
  int pair() throws IOException {
    return (octet() << 8) | octet();
  }

  /** So many bytes, of which there must not be many. */
  byte[] bytes(int count) throws IOException {
    byte[] read = in.readNBytes(count);
    if (read.length < count) {
      throw ended();
    }
    return read;
  }

  void skip(long count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException _) {
      throw ended();
    }
  }

  void copy(long count, OutputStream to) throws IOException {
    byte[] buffer = new byte[(int) Math.min(BUFFER, count)];
    for (long left = count; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw ended();
      }
      to.write(buffer, 0, read);
      left -= read;
    }
  }

  private static PictureException ended() {
    return new PictureException("it ends early");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
