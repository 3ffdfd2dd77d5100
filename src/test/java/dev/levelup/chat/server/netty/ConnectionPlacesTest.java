package dev.levelup.chat.server.netty;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many connections there may be; this machine has half of them. */
class ConnectionPlacesTest {
  private static final int MOST = 8;
  private static final Duration LONG = Duration.ofSeconds(60);

  private final List<RawConnection> connections = new ArrayList<>();
  private final CompletableFuture<HttpAnswer> slowAnswer = new CompletableFuture<>();
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    port =
        HttpPort.open(
            new HttpPortOptions("127.0.0.1", 0, 100, LONG, LONG, MOST, Set.of(), null, false),
            List.of(),
            call ->
                call.path().equals("/slow")
                    ? slowAnswer
                    : completedStage(HttpAnswer.text(200, "here")));
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
  void whoWaitsForAnAnswerIsNotSentAway() throws IOException {
    RawConnection waiting = connect().get("/slow");
    for (int i = 0; i < 5 * MOST; i++) {
      connect();
    }
    assertThat(isServed(connect())).isTrue();
    slowAnswer.complete(HttpAnswer.text(200, "at last"));
    assertThat(waiting.read().body()).isEqualTo("at last");
  }

  @Test
  void whereAllWaitForAnswersAnotherConnectionIsRefused() throws IOException {
    for (int i = 0; i < MOST / 2; i++) {
      connect().get("/slow");
    }
    assertThat(connections).hasSize(MOST / 2);
    RawConnection oneMore = connect();
    while (!oneMore.isClosedWithin(Duration.ofMillis(200))) {
      oneMore = connect(); // those before it have only just been read
    }
    connections.getFirst().close();
    slowAnswer.complete(HttpAnswer.text(200, "at last"));
    assertThat(connections.get(1).read().status()).isEqualTo(200);
  }
}
