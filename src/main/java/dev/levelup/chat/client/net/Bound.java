package dev.levelup.chat.client.net;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * Breaks off what a server sends where it is longer than this client takes: a page of a hundred
 * messages has some 100 KB. One thread reads.
 */
final class Bound {
  /** Several times this goes into a heap of 192 MB while it is taken apart. */
  static final long MOST_BYTES = 8 << 20;

  private long left = MOST_BYTES;

  /** One answer or message has ended; what follows is counted from 0. */
  void restart() {
    left = MOST_BYTES;
  }

  /** The same bytes, up to the bound. */
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
        throw new ExceededException();
      }
      return read;
    }
  }

  /** More was sent than this client takes. */
  static final class ExceededException extends IOException {
    ExceededException() {
      super("more than " + MOST_BYTES + " bytes");
    }
  }
}
