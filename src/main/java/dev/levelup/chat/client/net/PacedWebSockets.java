package dev.levelup.chat.client.net;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/**
 * WebSockets that deliver incoming messages together, once a second, while the window is not
 * visible: Socket.IO's client starts a thread for each message that comes alone.
 */
final class PacedWebSockets {
  private static final Duration REST = Duration.ofSeconds(1);

  private final Executor afterRest;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean seen = true;
  private boolean resting;

  PacedWebSockets() {
    // Deliveries are queued on Socket.IO's event thread, so they may start on any thread.
    this(CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS, Runnable::run));
  }

  /**
   * @param afterRest runs a task once messages have been collected for long enough
   */
  PacedWebSockets(Executor afterRest) {
    this.afterRest = afterRest;
  }

  /** Sets whether the window is visible; true at first. From any thread. */
  synchronized void setSeen(boolean now) {
    seen = now;
    if (now) {
      deliver();
    }
  }

  /** Applies this pace to the WebSockets of a factory. */
  WebSocket.Factory over(WebSocket.Factory sockets) {
    return (request, listener) -> paced(sockets, request, listener);
  }

  private WebSocket paced(WebSocket.Factory sockets, Request request, WebSocketListener listener) {
    return sockets.newWebSocket(request, new Paced(listener));
  }

  private synchronized void message(Runnable delivery) {
    waiting.add(delivery);
    if (seen) {
      deliver();
    } else if (!resting) {
      resting = true;
      afterRest.execute(this::deliver);
    }
  }

  /** What is no message comes at once, after the messages before it. */
  private synchronized void atOnce(Runnable delivery) {
    waiting.add(delivery);
    deliver();
  }

  private synchronized void deliver() {
    resting = false;
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  private final class Paced extends ForwardingListener {
    Paced(WebSocketListener listener) {
      super(listener);
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      atOnce(() -> super.onOpen(webSocket, response));
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      message(() -> super.onMessage(webSocket, text));
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
      message(() -> super.onMessage(webSocket, bytes));
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      atOnce(() -> super.onClosing(webSocket, code, reason));
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
      atOnce(() -> super.onClosed(webSocket, code, reason));
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, Response response) {
      atOnce(() -> super.onFailure(webSocket, t, response));
    }
  }
}
