package dev.levelup.chat.client.net;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * Limits the length of what a server sends: a page of a hundred messages has some 100 KB. For one
 * reading thread.
 */
final class Bound {
  /** While it is parsed, several times this size must fit into a heap of 192 MB. */
  static final long MOST_BYTES = 8 << 20;

  private final long most;
  private long left;

  Bound() {
    this(MOST_BYTES);
  }

  /** A limit of its own, for a response that is not parsed. */
  Bound(long most) {
    this.most = most;
    this.left = most;
  }

  /** Counts from 0 again, for the next response or message. */
  void restart() {
    left = most;
  }

  /** The same bytes, with an exception after the limit. */
  Source of(Source source) {
    return new Counted(source);
  }

  private final class Counted extends ForwardingSource {
    Counted(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long read = super.read(sink, byteCount);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new ExceededException(most);
      }
      return read;
    }
  }

  /** The server sent more than the limit. */
  static final class ExceededException extends IOException {
    ExceededException(long most) {
      super("not within " + most + " bytes");
    }
  }
}
