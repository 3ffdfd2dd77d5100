package dev.levelup.chat.client.net;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import okio.Sink;
import okio.Socket;
import okio.Source;

/**
 * WebSockets that close if a message is too long: OkHttp accepts any length. It also decompresses
 * to any length, so compression is off.
 */
final class BoundedWebSockets implements WebSocket.Factory {
  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

  private final OkHttpClient http;

  BoundedWebSockets(OkHttpClient http) {
    this.http = http;
  }

  @Override
  public WebSocket newWebSocket(Request request, WebSocketListener listener) {
    Bound bound = new Bound();
    return http.newBuilder()
        .addInterceptor(chain -> upgrade(chain, bound))
        .build()
        .newWebSocket(request, new Counting(listener, bound));
  }

  private static Response upgrade(Interceptor.Chain chain, Bound bound) throws IOException {
    Request unpacked = chain.request().newBuilder().removeHeader(EXTENSIONS).build();
    Response response = chain.proceed(unpacked);
    Socket socket = response.socket();
    return socket == null
        ? response
        : response
            .newBuilder()
            .removeHeader(EXTENSIONS)
            .socket(new BoundedSocket(socket, bound.of(socket.getSource())))
            .build();
  }

  private record BoundedSocket(Socket socket, Source source) implements Socket {
    @Override
    public Source getSource() {
      return source;
    }

    @Override
    public Sink getSink() {
      return socket.getSink();
    }

    @Override
    public void cancel() {
      socket.cancel();
    }
  }

  /** The reading thread delivers a message before it reads the next one. */
  private static final class Counting extends ForwardingListener {
    private final Bound bound;

    Counting(WebSocketListener listener, Bound bound) {
      super(listener);
      this.bound = bound;
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      bound.restart();
      super.onMessage(webSocket, text);
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
      bound.restart();
      super.onMessage(webSocket, bytes);
    }
  }
}
