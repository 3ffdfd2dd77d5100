package dev.levelup.chat.client.sync.attachment;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Counts what is written, up to a limit, and fails once it is not wanted any more. */
final class WatchedOutput extends FilterOutputStream {
  /** More was written than is allowed. */
  static final class TooLongException extends IOException {}

  private static final long STEP = 1 << 20;

  private final long most;
  private final BooleanSupplier wanted;
  private final LongConsumer progress;
  private long written;
  private long told;

  /**
   * @param wanted called on this thread
   * @param progress called on this thread with the bytes so far, for each megabyte
   */
  WatchedOutput(OutputStream to, long most, BooleanSupplier wanted, LongConsumer progress) {
    super(to);
    this.most = most;
    this.wanted = wanted;
    this.progress = progress;
  }

  @Override
  public void write(int one) throws IOException {
    count(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    count(length);
    out.write(bytes, offset, length);
  }

  private void count(int length) throws IOException {
    written += length;
    if (written > most) {
      throw new TooLongException();
    }
    if (written - told >= STEP) {
      told = written;
      if (!wanted.getAsBoolean()) {
        throw new IOException("not wanted any more");
      }
      progress.accept(written);
    }
  }
}
