package dev.levelup.chat.client.net;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/**
 * WebSockets that read once a second while the window is not visible: to wait for each message
 * takes longer than to read it. A message that comes then is delivered late, and so is the end of a
 * connection.
 */
final class PacedWebSockets {
  private static final Duration REST = Duration.ofSeconds(1);

  /** A message that comes later than this after the last one was not there yet. */
  private static final long WAITED_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Duration rest;
  private final LongSupplier clock;
  private boolean seen = true;

  PacedWebSockets() {
    this(REST, System::nanoTime);
  }

  /**
   * @param rest how long nothing is read
   * @param clock nanoseconds, from any start
   */
  PacedWebSockets(Duration rest, LongSupplier clock) {
    this.rest = rest;
    this.clock = clock;
  }

  /** Sets whether the window is visible; true at first. From any thread. */
  synchronized void setSeen(boolean now) {
    seen = now;
    notifyAll();
  }

  /** Applies this pace to the WebSockets of a factory. */
  WebSocket.Factory over(WebSocket.Factory sockets) {
    return (request, listener) -> paced(sockets, request, listener);
  }

  private WebSocket paced(WebSocket.Factory sockets, Request request, WebSocketListener listener) {
    return sockets.newWebSocket(request, new Paced(listener));
  }

  private synchronized void rest() {
    long end = System.nanoTime() + rest.toNanos();
    try {
      for (long left = rest.toNanos(); !seen && left > 0; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** All on the thread that reads. */
  private final class Paced extends ForwardingListener {
    private long readOn = clock.getAsLong();

    Paced(WebSocketListener listener) {
      super(listener);
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      restIfWaited();
      super.onMessage(webSocket, text);
      readOn = clock.getAsLong();
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
      restIfWaited();
      super.onMessage(webSocket, bytes);
      readOn = clock.getAsLong();
    }

    private void restIfWaited() {
      if (clock.getAsLong() - readOn > WAITED_NANOS) {
        rest();
      }
    }
  }
}
