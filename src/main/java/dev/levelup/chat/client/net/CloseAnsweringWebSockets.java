package dev.levelup.chat.client.net;

import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/**
 * Answers a server's close at once. Socket.IO's client does not, and so would notice the end of the
 * connection only when its heartbeat fails, 45 s later.
 */
final class CloseAnsweringWebSockets implements WebSocket.Factory {
  private static final int NORMAL_CLOSURE = 1000;

  private final WebSocket.Factory sockets;

  CloseAnsweringWebSockets(WebSocket.Factory sockets) {
    this.sockets = sockets;
  }

  @Override
  public WebSocket newWebSocket(Request request, WebSocketListener listener) {
    return sockets.newWebSocket(request, new Answering(listener));
  }

  private static final class Answering extends WebSocketListener {
    private final WebSocketListener listener;

    Answering(WebSocketListener listener) {
      this.listener = listener;
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(NORMAL_CLOSURE, null);
      listener.onClosing(webSocket, code, reason);
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      listener.onOpen(webSocket, response);
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      listener.onMessage(webSocket, text);
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
      listener.onMessage(webSocket, bytes);
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
      listener.onClosed(webSocket, code, reason);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, Response response) {
      listener.onFailure(webSocket, t, response);
    }
  }
}
