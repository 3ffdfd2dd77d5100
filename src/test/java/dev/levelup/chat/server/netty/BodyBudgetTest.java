package dev.levelup.chat.server.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limit of memory for all large bodies together, wherever they are held. */
class BodyBudgetTest implements Endpoint {
  private static final int LARGE = 1_000_000;
  private static final int SMALL = 60_000;
  private static final String HEAD = "POST /large HTTP/1.1\r\nHost: h\r\nContent-Length: ";

  private final CompletableFuture<Exchange> held = new CompletableFuture<>();
  private final CountDownLatch lost = new CountDownLatch(1);
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0),
            List.of(this),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)),
            IoTransport.best(),
            new BodyBudget(LARGE));
  }

  @AfterEach
  void close() {
    port.close();
  }

  @Override
  public String path() {
    return "/large";
  }

  @Override
  public int maxBodyBytes() {
    return LARGE;
  }

  /** The response to the first request is delayed, the others get one at once. */
  @Override
  public void serve(Exchange exchange) {
    if (held.complete(exchange)) {
      exchange.onLost(lost::countDown);
    } else {
      exchange.answer(HttpAnswer.text(200, "" + exchange.call().body().length));
    }
  }

  @Test
  void aLargeBodyThatWaitsLeavesRoomForSmallOnesOnly() throws Exception {
    try (RawConnection first = connect();
        RawConnection second = connect();
        RawConnection third = connect()) {
      post(first, LARGE);
      held.join();
      RawConnection.Response refused = post(second, LARGE).read();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.headers()).containsKey("retry-after").containsEntry("connection", "close");
      assertThat(post(third, SMALL).read().body()).isEqualTo("" + SMALL);

      held.join().answer(HttpAnswer.empty(200));
      assertThat(first.read().status()).isEqualTo(200);
      assertThat(post(third, LARGE).read().body()).isEqualTo("" + LARGE);
      assertThat(post(first, LARGE).read().body()).isEqualTo("" + LARGE);
    }
  }

  @Test
  void whoLeavesGivesBackWhatTheyHeld() throws Exception {
    try (RawConnection leaving = connect()) {
      post(leaving, LARGE);
      held.join();
    }
    lost.await();
    try (RawConnection next = connect()) {
      assertThat(post(next, LARGE).read().status()).isEqualTo(200);
    }
  }

  private RawConnection connect() throws IOException {
    return new RawConnection(port.port());
  }

  private static RawConnection post(RawConnection connection, int length) throws IOException {
    return connection.send(HEAD + length + "\r\n\r\n" + "x".repeat(length));
  }
}
