package dev.levelup.chat.server.picture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file for a decoder, with a buffer. Decoders that go on after the end of a damaged file are
 * stopped, since they would take bits that do not exist for all pixels of the picture.
 */
final class PictureInput extends ImageInputStreamImpl {
  private static final int MOST_READS_AFTER_END = 256;

  private final RandomAccessFile file;
  private final byte[] buffer = new byte[32 * 1024];
  private long bufferAt;
  private int buffered;
  private int readsAfterEnd;

  PictureInput(Path file) throws IOException {
    this.file = new RandomAccessFile(file.toFile(), "r");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    checkClosed();
    bitOffset = 0;
    if (!isBuffered() && !fill()) {
      if (++readsAfterEnd > MOST_READS_AFTER_END) {
        throw new PictureException("it ends early");
      }
      return -1;
    }
    int start = (int) (streamPos - bufferAt);
    int taken = Math.min(length, buffered - start);
    System.arraycopy(buffer, start, target, from, taken);
    streamPos += taken;
    return taken;
  }

  private boolean isBuffered() {
    return streamPos >= bufferAt && streamPos < bufferAt + buffered;
  }

  private boolean fill() throws IOException {
    file.seek(streamPos);
    bufferAt = streamPos;
    buffered = Math.max(0, file.read(buffer));
    return buffered > 0;
  }

  @Override
  public long length() {
    try {
      return file.length();
    } catch (IOException _) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    file.close();
  }
}
