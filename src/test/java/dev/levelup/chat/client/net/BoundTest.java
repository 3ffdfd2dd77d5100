package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.GzipSink;
import okio.Okio;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of what a server may send, in bytes. */
class BoundTest {
  private static final int MEGABYTE = 1 << 20;
  private static final long WITHOUT_END = 200L * MEGABYTE;

  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http =
      new OkHttpClient.Builder().addInterceptor(new BoundedAnswers()).build();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final AtomicLong taken = new AtomicLong();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    http.dispatcher().executorService().shutdown();
    server.close();
  }

  @Test
  void anAnswerWithoutEndIsReadUpToTheBound() {
    server.enqueue(new MockResponse.Builder().body(new Endless(WITHOUT_END)).build());

    assertThat(read()).isInstanceOf(Bound.ExceededException.class);
    assertThat(taken).hasValueLessThanOrEqualTo(Bound.MOST_BYTES);
  }

  @Test
  void aPackedAnswerIsCountedAsItIsUnpacked() throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(new byte[2 * (int) Bound.MOST_BYTES]);
    }
    assertThat(packed.size()).isLessThan(MEGABYTE);
    server.enqueue(
        new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build());

    assertThat(read()).isInstanceOf(Bound.ExceededException.class);
  }

  @Test
  void whatIsNoLongerThanTheBoundComesWhole() {
    server.enqueue(new MockResponse.Builder().body(new Endless(Bound.MOST_BYTES)).build());

    assertThat(read()).isNull();
  }

  @Test
  void manyMessagesMayComeOverOneWebSocketAndNoneWithoutEnd() throws Exception {
    server.enqueue(new MockResponse.Builder().webSocketUpgrade(new Talker()).build());

    new BoundedWebSockets(http)
        .newWebSocket(new Request.Builder().url(server.url("/")).build(), new Listener());

    Awaitility.await().until(() -> heard.contains("failed"));
    String whole = "" + Talker.LENGTH;
    assertThat(heard).containsExactly(whole, whole, whole, "failed");
    assertThat(server.takeRequest().getHeaders().get("Sec-WebSocket-Extensions")).isNull();
  }

  /** Reads a response to its end; returns the error that ended it, or null. */
  private @Nullable IOException read() {
    Request request =
        new Request.Builder().url(server.url("/")).header("Connection", "close").build();
    try (Response response = http.newCall(request).execute()) {
      BufferedSource source = response.body().source();
      while (!source.exhausted()) {
        long some = source.getBuffer().size();
        source.skip(some);
        taken.addAndGet(some);
      }
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private static final class Endless implements MockResponseBody {
    private final long length;

    Endless(long length) {
      this.length = length;
    }

    @Override
    public long getContentLength() {
      return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      byte[] some = new byte[64 * 1024];
      for (long left = length; left > 0; left -= some.length) {
        sink.write(some);
        sink.flush();
      }
    }
  }

  /** Sends messages that only together exceed the limit; then one that exceeds it alone. */
  private static final class Talker extends WebSocketListener {
    static final int MESSAGES = 3;
    static final int LENGTH = 5 * MEGABYTE;

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      for (int i = 0; i < MESSAGES; i++) {
        webSocket.send("x".repeat(LENGTH));
      }
    }

    @Override
    public void onMessage(WebSocket webSocket, String more) {
      webSocket.send("x".repeat(LENGTH).repeat(2));
    }
  }

  private final class Listener extends WebSocketListener {
    @Override
    public void onMessage(WebSocket webSocket, String text) {
      heard.add("" + text.length());
      if (heard.size() == Talker.MESSAGES) {
        webSocket.send("more");
      }
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
      heard.add("failed");
    }
  }
}
