package dev.levelup.chat.server.netty;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpBoundsTest {
  private static final int MAX_BODY = 64 * 1024;
  private static final Duration SOON = Duration.ofMillis(200);

  /** Enough for a whole request, also on a machine that is busy with other tests. */
  private static final Duration TIME_FOR_A_REQUEST = Duration.ofSeconds(1);

  private static final Duration NEVER = Duration.ofMinutes(1);

  private static final int MANY = 300;
  private static final String LARGE = "x".repeat(20_000_000);

  private HttpPort port;
  private RawConnection connection;

  @BeforeEach
  void open() throws IOException {
    open(NEVER, NEVER);
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    port.close();
  }

  @Test
  void takesABodyUpToItsBound() throws IOException {
    connection.send(post(MAX_BODY) + "x".repeat(MAX_BODY));

    assertThat(connection.read().body()).isEqualTo(String.valueOf(MAX_BODY));
  }

  @Test
  void refusesALargerBodyByItsAnnouncedLength() throws IOException {
    connection.send(post(MAX_BODY + 1));

    RawConnection.Response refused = connection.read();
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.body()).contains("BODY_TOO_LARGE");
  }

  @Test
  void refusesALargerBodyInChunks() throws IOException {
    connection.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
    connection.send(chunk.repeat(4)).send("1\r\nx\r\n0\r\n\r\n");

    assertThat(connection.read().status()).isEqualTo(413);
  }

  @Test
  void refusesMalformedRequests() throws IOException {
    assertThat(connection.send("nonsense\r\n\r\n").read().status()).isEqualTo(400);
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void refusesAPathThatDoesNotDecode() throws IOException {
    assertThat(connection.get("/%zz").read().status()).isEqualTo(400);
    assertThat(connection.get("/good").read().status()).isEqualTo(200);
  }

  @Test
  void letsTheClientSendTheRestOfWhatItRefused() throws IOException {
    connection.send("POST /" + "x".repeat(10_000) + " HTTP/1.1\r\nContent-Length: 3\r\n\r\n");
    assertThat(connection.read().status()).isEqualTo(414);
    assertThat(connection.isClosedByServer()).isTrue();
    // If the connection is closed in both directions, the first of these is answered with a reset.
    for (char each : "abc".toCharArray()) {
      assertThat(connection.trySend("" + each)).isTrue();
    }
  }

  @Test
  void refusesAnEndlessAddressAndEndlessHeaders() throws IOException {
    assertThat(connection.get("/" + "x".repeat(10_000)).read().status()).isEqualTo(414);
    try (RawConnection other = new RawConnection(port.port())) {
      other.send("GET / HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

      assertThat(other.read().status()).isEqualTo(431);
    }
  }

  @Test
  void closesAConnectionThatNeverSpeaks() throws IOException {
    open(SOON, NEVER);

    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void servesOthersWhileManyConnectionsNeverSpeakAndThenClosesThese() throws IOException {
    open(Duration.ofSeconds(1), NEVER);
    List<RawConnection> silent = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        silent.add(new RawConnection(port.port()));
      }
      try (RawConnection honest = new RawConnection(port.port())) {
        assertThat(honest.get("/").read().status()).isEqualTo(200);
      }
      for (RawConnection each : silent) {
        assertThat(each.isClosedByServer()).isTrue();
      }
    } finally {
      for (RawConnection each : silent) {
        each.close();
      }
    }
  }

  /** A silent connection has the same timeout and is opened later, so it measures the time. */
  @Tag("slow")
  @Test
  void cutsWhoDoesNotTakeTheAnswer() throws IOException {
    open(TIME_FOR_A_REQUEST, NEVER);
    connection.get("/large").readHead();
    for (int i = 0; i < 2; i++) {
      try (RawConnection silent = new RawConnection(port.port())) {
        assertThat(silent.isClosedByServer()).isTrue();
      }
    }

    assertThat(connection.isCutBefore(LARGE.length())).isTrue();
  }

  @Test
  void leavesACompressedBodyAsItIs() throws IOException {
    connection.send(
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");

    assertThat(connection.read().body()).isEqualTo("3");
  }

  @Test
  void closesAConnectionThatStandsIdleBetweenRequests() throws IOException {
    open(NEVER, SOON);
    connection.get("/").read();

    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void givesARequestThatTricklesInNoMoreTimeThanAnother() throws IOException {
    open(TIME_FOR_A_REQUEST, NEVER);
    connection.get("/").read();
    connection.send("GET / HTTP/1.1\r\n");

    boolean closed = false;
    for (int i = 0; i < 100 && !closed; i++) {
      closed = connection.isClosedWithin(Duration.ofMillis(50)) || !connection.trySend("X: y\r\n");
    }

    assertThat(closed).isTrue();
  }

  private void open(Duration requestTimeout, Duration idleTimeout) throws IOException {
    if (port != null) {
      close();
    }
    port =
        HttpPort.open(
            new HttpPortOptions(
                "127.0.0.1", 0, MAX_BODY, requestTimeout, idleTimeout, 100, Set.of(), null, false),
            List.of(),
            call -> completedStage(HttpAnswer.text(200, answer(call))));
    connection = new RawConnection(port.port());
  }

  private static String answer(HttpCall call) {
    return call.path().equals("/large") ? LARGE : String.valueOf(call.body().length);
  }

  private static String post(int length) {
    return "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n";
  }
}
