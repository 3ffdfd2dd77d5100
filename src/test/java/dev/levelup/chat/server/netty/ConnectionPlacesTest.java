package dev.levelup.chat.server.netty;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of the number of connections; this machine may have half of them. */
class ConnectionPlacesTest {
  private static final int MOST = 8;
  private static final Duration LONG = Duration.ofSeconds(60);

  private final List<RawConnection> connections = new ArrayList<>();
  private final CompletableFuture<HttpAnswer> slowAnswer = new CompletableFuture<>();
  private final Semaphore asked = new Semaphore(0);
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    port =
        HttpPort.open(
            new HttpPortOptions("127.0.0.1", 0, 100, LONG, LONG, MOST, Set.of(), null, false),
            List.of(),
            call -> {
              if (call.path().equals("/slow")) {
                asked.release();
                return slowAnswer;
              }
              return completedStage(HttpAnswer.text(200, "here"));
            });
  }

  @AfterEach
  void close() throws IOException {
    for (RawConnection each : connections) {
      each.close();
    }
    port.close();
  }

  private RawConnection connect() throws IOException {
    RawConnection connection = new RawConnection(port.port());
    connections.add(connection);
    return connection;
  }

  /** A connection with a request whose response is delayed. */
  private RawConnection askSlowly() throws Exception {
    RawConnection connection = connect().get("/slow");
    assertThat(asked.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    return connection;
  }

  private static boolean isServed(RawConnection connection) throws IOException {
    return connection.get("/").read().status() == 200;
  }

  @Test
  void whoAsksIsServedHoweverManyConnectionsSayNothing() throws IOException {
    for (int i = 0; i < 5 * MOST; i++) {
      connect();
    }
    assertThat(isServed(connect())).isTrue();
    assertThat(connections.getFirst().isClosedByServer()).isTrue();
  }

  @Test
  void whoWaitsForAnAnswerIsNotSentAway() throws Exception {
    RawConnection waiting = askSlowly();
    for (int i = 0; i < 5 * MOST; i++) {
      connect();
    }
    assertThat(isServed(connect())).isTrue();
    slowAnswer.complete(HttpAnswer.text(200, "at last"));
    assertThat(waiting.read().body()).isEqualTo("at last");
  }

  @Test
  void whereAllWaitForAnswersAnotherConnectionIsRefused() throws Exception {
    for (int i = 0; i < MOST / 2; i++) {
      askSlowly();
    }
    assertThat(connect().isClosedByServer()).isTrue();
    slowAnswer.complete(HttpAnswer.text(200, "at last"));
    assertThat(connections.getFirst().read().status()).isEqualTo(200);
  }
}
