package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are read while they are received, and written while they are produced. */
@Tag("slow")
class StreamedBodyTest implements HttpHandler {
  private static final int MAX = 32 * 1024 * 1024;
  private static final int LARGE = 16 * 1024 * 1024;
  private static final int PART = 8 * 1024;

  private final CompletableFuture<HttpCall> called = new CompletableFuture<>();
  private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
  private final AtomicInteger others = new AtomicInteger();
  private HttpPort port;
  private RawConnection connection;

  @BeforeEach
  void open() throws IOException {
    open(Duration.ofMinutes(1));
  }

  private void open(Duration requestTimeout) throws IOException {
    port =
        HttpPort.open(
            new HttpPortOptions(
                "127.0.0.1",
                0,
                1024,
                requestTimeout,
                Duration.ofMinutes(1),
                100,
                Set.of(),
                null,
                false),
            List.of(),
            this);
    connection = new RawConnection(port.port());
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    port.close();
  }

  @Override
  public long maxStreamBytes(String method, String path) {
    return path.equals("/stream") ? MAX : 0;
  }

  @Override
  public CompletionStage<HttpAnswer> handle(HttpCall call) {
    if (!call.path().equals("/stream")) {
      others.incrementAndGet();
      return CompletableFuture.completedStage(HttpAnswer.text(200, "" + call.body().length));
    }
    called.complete(call);
    return answer;
  }

  @Test
  void isReadBeforeAllOfItHasCome() throws Exception {
    post(LARGE);
    connection.send("first");
    assertThat(text(body().readNBytes(5))).isEqualTo("first");

    var _ = sendRest(LARGE - 5);
    assertThat(body().readAllBytes()).hasSize(LARGE - 5).containsOnly('x');
    answer.complete(HttpAnswer.text(201, "taken"));
    assertThat(connection.read().body()).isEqualTo("taken");
    assertThat(connection.get("/other").read().body()).as("the next request").isEqualTo("0");
  }

  @Test
  void comesInChunksToo() throws Exception {
    connection.send("POST /stream HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    connection.send("5\r\nfirst\r\n6\r\nsecond\r\n0\r\n\r\n");

    assertThat(text(body().readAllBytes())).isEqualTo("firstsecond");
    assertThat(body().read()).isEqualTo(-1);
  }

  @Test
  void waitsAtTheClientWhileNobodyReads() throws Exception {
    post(LARGE);
    CompletableFuture<Void> sending = sendRest(LARGE);
    int seen = body().read() == 'x' ? 1 : 0;
    while (seen < LARGE - BodyStream.WINDOW) {
      await()
          .pollInterval(Duration.ofMillis(1))
          .until(() -> body().available() > BodyStream.WINDOW / 2);
      answerOthers(); // meanwhile the loops receive as much as they can
      assertThat(body().available()).isLessThan(BodyStream.WINDOW + PART);
      seen += body().readNBytes(BodyStream.WINDOW).length;
    }

    assertThat(body().readAllBytes()).hasSize(LARGE - seen);
    sending.join();
  }

  private void answerOthers() throws IOException {
    for (int i = 0; i < 4; i++) {
      try (RawConnection other = new RawConnection(port.port())) {
        assertThat(other.get("/other").read().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void isRefusedUnreadWhereItsLengthIsTooMuch() throws Exception {
    post(MAX + 1);

    assertThat(connection.read().status()).isEqualTo(413);
    assertThat(called).isNotDone();
  }

  @Test
  void endsWhereItTurnsOutToBeTooLong() throws Exception {
    connection.send("POST /stream HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(
            () -> {
              String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
              for (int i = 0; i <= MAX / 0x100000 && connection.trySend(chunk); i++) {}
            });

    assertThatThrownBy(() -> body().readAllBytes()).isInstanceOf(IOException.class);
    answer.complete(HttpAnswer.text(200, "too late"));
    assertThat(connection.read().status()).isEqualTo(413);
    sending.join();
  }

  @Test
  void isDroppedOnceTheRequestIsAnsweredAndSoIsAllBehindIt() throws Exception {
    close();
    open(Duration.ofSeconds(1));
    post(LARGE);
    assertThat(body().available()).isZero();
    answer.complete(HttpAnswer.text(403, "no"));

    RawConnection.Response refused = connection.read();
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers()).containsEntry("connection", "close");
    connection.send("x".repeat(LARGE)).get("/other");
    assertThat(connection.isClosedByServer()).isTrue();
    await().until(() -> !connection.trySend("x")); // both directions closed: all input was read
    assertThat(others).hasValue(0);
    assertThatThrownBy(() -> body().read()).isInstanceOf(IOException.class);
  }

  @Test
  void failsWhereTheConnectionIsLost() throws Exception {
    post(LARGE);
    connection.send("some");
    assertThat(text(body().readNBytes(4))).isEqualTo("some");
    connection.close();

    assertThatThrownBy(() -> body().read()).isInstanceOf(IOException.class);
  }

  @Test
  void failsWhereTheClientEndsItEarly() throws Exception {
    post(LARGE);
    connection.send("some");
    body().readNBytes(4);
    connection.endOutput();

    assertThatThrownBy(() -> body().read()).isInstanceOf(IOException.class);
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void isAskedForWhenItIsRead() throws Exception {
    connection.send(
        "POST /stream HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    CompletableFuture<byte[]> reading =
        CompletableFuture.supplyAsync(() -> orFail(() -> body().readAllBytes()));

    assertThat(connection.readHead().status()).isEqualTo(100);
    connection.send("more");
    assertThat(text(reading.join())).isEqualTo("more");
  }

  @Test
  void isNotAskedForWhereItIsRefused() throws Exception {
    answer.complete(HttpAnswer.empty(401));
    connection.send(
        "POST /stream HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");

    assertThat(connection.read().status()).isEqualTo(401);
  }

  @Test
  void anAnswerIsWrittenWhileItIsRead() throws Exception {
    Source source = new Source(LARGE);
    answer.complete(streamed(source, LARGE));
    connection.get("/stream");

    RawConnection.Response response = connection.read();
    assertThat(response.body()).isEqualTo("x".repeat(LARGE));
    await().until(source.closed::isDone);
    assertThat(connection.get("/other").read().status()).as("the next request").isEqualTo(200);
  }

  @Test
  void anAnswerIsReadNoFasterThanTheClientTakesIt() throws Exception {
    Source source = new Source(Integer.MAX_VALUE);
    answer.complete(streamed(source, Integer.MAX_VALUE));
    connection.get("/stream");
    assertThat(connection.readHead().status()).isEqualTo(200);
    int atRest = untilStill(source);

    assertThat(atRest).isLessThan(64 * 1024 * 1024);
    connection.close();
    await().until(source.closed::isDone);
  }

  private static int untilStill(Source source) {
    int[] before = {-1};
    await()
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              int last = before[0];
              before[0] = source.read.get();
              return last == before[0] && last > 0;
            });
    return before[0];
  }

  @Test
  void anAnswerThatEndsEarlyCutsTheConnection() throws Exception {
    answer.complete(streamed(new Source(LARGE / 2), LARGE));
    connection.get("/stream");

    assertThat(connection.readHead().headers()).containsEntry("content-length", "" + LARGE);
    assertThat(connection.isCutBefore(LARGE)).isTrue();
  }

  @Test
  void aHeadIsAnsweredWithoutReading() throws Exception {
    Source source = new Source(LARGE);
    answer.complete(streamed(source, LARGE));
    connection.send("HEAD /stream HTTP/1.1\r\nHost: h\r\n\r\n");

    assertThat(connection.readHead().headers()).containsEntry("content-length", "" + LARGE);
    await().until(source.closed::isDone);
    assertThat(source.read).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerThatNobodyWaitsForIsClosed(boolean isPortClosed) throws Exception {
    post(LARGE);
    body();
    connection.close();
    assertThatThrownBy(() -> body().read()).isInstanceOf(IOException.class);
    if (isPortClosed) {
      port.close();
    }
    Source source = new Source(LARGE);
    answer.complete(streamed(source, LARGE));

    await().until(source.closed::isDone);
  }

  private static HttpAnswer streamed(Source source, long length) {
    return new HttpAnswer(
        200, "application/octet-stream", new HttpAnswer.Streamed(source, length), Map.of());
  }

  /** The same byte this many times. */
  private static final class Source extends InputStream {
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final int length;
    private final AtomicInteger read = new AtomicInteger();

    Source(int length) {
      this.length = length;
    }

    @Override
    public int read() throws IOException {
      return new ByteArrayInputStream(readNBytes(1)).read();
    }

    @Override
    public int read(byte[] target, int from, int count) {
      int taken = Math.min(count, length - read.get());
      Arrays.fill(target, from, from + taken, (byte) 'x');
      read.addAndGet(taken);
      return taken == 0 && count > 0 ? -1 : taken;
    }

    @Override
    public void close() {
      closed.complete(null);
    }
  }

  private void post(int length) throws IOException {
    connection.send("POST /stream HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n");
  }

  private CompletableFuture<Void> sendRest(int length) {
    return CompletableFuture.runAsync(() -> connection.trySend("x".repeat(length)));
  }

  private InputStream body() {
    return called.join().bodyStream();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, US_ASCII);
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T orFail(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
