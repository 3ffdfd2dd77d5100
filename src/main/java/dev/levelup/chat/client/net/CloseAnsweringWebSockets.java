package dev.levelup.chat.client.net;

import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/**
 * Responds to a server's close frame at once. Socket.IO's client does not, and so would notice the
 * end of the connection only when its heartbeat fails, 45 s later.
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

  private static final class Answering extends ForwardingListener {
    Answering(WebSocketListener listener) {
      super(listener);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(NORMAL_CLOSURE, null);
      super.onClosing(webSocket, code, reason);
    }
  }
}
