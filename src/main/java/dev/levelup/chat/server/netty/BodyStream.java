package dev.levelup.chat.server.netty;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request while it arrives. The event loop adds the parts, one other thread reads
 * them and may block. While {@value #WINDOW} bytes or more wait to be read, no part is asked for:
 * the client has to wait, and the memory that a body takes does not depend on its length.
 */
final class BodyStream extends InputStream {
  /** The number of waiting bytes from which on nothing more is taken from the connection. */
  static final int WINDOW = 64 * 1024;

  private final Runnable askForMore;
  private final Deque<byte[]> parts = new ArrayDeque<>();
  private int offset;
  private int waiting;

  /** Whether a part was asked for that has not come yet. */
  private boolean asked;

  private boolean ended;
  private boolean closed;
  private @Nullable IOException failure;

  /**
   * An empty stream; the first read asks for the first part.
   *
   * @param askForMore has one more part added, or the end; called on any thread, must not block
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

  /** The rest will not come: after what waits, reading fails. */
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
