package dev.levelup.chat.server.socketio.engine;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client without Engine.IO: it sends and receives what the test wants. */
public final class RawWebSocket implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final BlockingQueue<Object> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<ByteBuffer> pong = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  private RawWebSocket(URI uri, @Nullable String origin) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    socket = builder.buildAsync(uri, this).join();
  }

  /** Opens a WebSocket; throws an exception with the server's response if it refuses. */
  public static RawWebSocket open(int port, String pathAndQuery) {
    return open(port, pathAndQuery, null);
  }

  static RawWebSocket open(int port, String pathAndQuery, @Nullable String origin) {
    return new RawWebSocket(URI.create("ws://127.0.0.1:" + port + pathAndQuery), origin);
  }

  public RawWebSocket send(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  public RawWebSocket send(byte... message) {
    socket.sendBinary(ByteBuffer.wrap(message), true).join();
    return this;
  }

  RawWebSocket sendPart(String part, boolean last) {
    socket.sendText(part, last).join();
    return this;
  }

  /** The next text message. */
  public String next() throws InterruptedException {
    return (String) take();
  }

  /** The next binary message. */
  public byte[] nextBytes() throws InterruptedException {
    return (byte[]) take();
  }

  private Object take() throws InterruptedException {
    return Objects.requireNonNull(messages.poll(10, TimeUnit.SECONDS), "no message came");
  }

  /** The number of messages received that no test has read. */
  public int unread() {
    return messages.size();
  }

  /** Waits for the end; returns the code of the server's Close frame, or 1006 if it sent none. */
  public int closeCode() {
    try {
      return closed.orTimeout(10, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new AssertionError("the server did not close", e);
    }
  }

  public ByteBuffer ping(byte... data) {
    socket.sendPing(ByteBuffer.wrap(data)).join();
    return pong.orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      messages.add(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    messages.add(bytes);
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    pong.complete(message);
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
  }

  /** Cuts the connection, as a network failure would. */
  @Override
  public void close() {
    socket.abort();
  }
}
