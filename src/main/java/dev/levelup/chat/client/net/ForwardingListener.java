package dev.levelup.chat.client.net;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** Forwards all events of a WebSocket to another listener. */
class ForwardingListener extends WebSocketListener {
  private final WebSocketListener listener;

  ForwardingListener(WebSocketListener listener) {
    this.listener = listener;
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
  public void onClosing(WebSocket webSocket, int code, String reason) {
    listener.onClosing(webSocket, code, reason);
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
