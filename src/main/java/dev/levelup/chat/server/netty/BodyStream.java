package dev.levelup.chat.server.netty;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request while it arrives. The event loop adds the parts, one other thread reads
 * them and may block. While {@value #WINDOW} bytes or more are unread, no part is requested: the
 * client has to wait, and the memory used does not depend on the body's length.
 */
final class BodyStream extends InputStream {
  /** The number of unread bytes from which on nothing more is read from the connection. */
  static final int WINDOW = 64 * 1024;

  private final Runnable askForMore;
  private final Deque<byte[]> parts = new ArrayDeque<>();
  private int offset;
  private int waiting;

  /** Whether a part was requested that has not arrived yet. */
  private boolean asked;

  private boolean ended;
  private boolean closed;
  private @Nullable IOException failure;

  /**
   * An empty stream; the first read requests the first part.
   *
   * @param askForMore requests one more part, or the end; called on any thread, must not block
   */
  BodyStream(Runnable askForMore) {
    this.askForMore = askForMore;
  }

  /** Adds a part. Returns whether the next one should follow at once. */
  synchronized boolean add(byte[] part) {
    asked = false;
    if (part.length > 0 && !closed) {
      parts.add(part);
      waiting += part.length;
    }
    notifyAll();
    asked = !closed && waiting < WINDOW;
    return asked;
  }

  /** All parts have been added. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** The rest will not arrive: reading fails once the available bytes are read. */
  synchronized void fail(IOException cause) {
    failure = cause;
    notifyAll();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * Waits for the next bytes.
   *
   * @throws IOException when the connection was lost, the body was too long or too slow, or this
   *     stream is closed
   */
  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isMoreNeeded()) {
      askForMore.run();
    }
    int taken = take(target, from, length);
    if (isMoreNeeded()) {
      askForMore.run();
    }
    return taken;
  }

  private synchronized boolean isMoreNeeded() {
    if (asked || ended || closed || failure != null || waiting > WINDOW / 2) {
      return false;
    }
    asked = true;
    return true;
  }

  private synchronized int take(byte[] target, int from, int length) throws IOException {
    awaitPart();
    byte[] part = parts.peek();
    if (part == null) {
      return -1;
    }
    int taken = Math.min(length, part.length - offset);
    System.arraycopy(part, offset, target, from, taken);
    offset += taken;
    waiting -= taken;
    if (offset == part.length) {
      parts.remove();
      offset = 0;
    }
    return taken;
  }

  private void awaitPart() throws IOException {
    while (parts.isEmpty() && !ended) {
      if (closed) {
        throw new IOException("the stream is closed");
      }
      if (failure != null) {
        throw new IOException(failure.getMessage(), failure);
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  @Override
  public synchronized int available() {
    return waiting;
  }

  @Override
  public synchronized void close() {
    closed = true;
    parts.clear();
    offset = 0;
    waiting = 0;
    notifyAll();
  }
}
