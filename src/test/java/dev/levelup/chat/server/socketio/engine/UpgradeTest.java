package dev.levelup.chat.server.socketio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class UpgradeTest {
  private static final int NUMBERS = 1_000;
  private static final int UPGRADES = 200;
  private static final int ROWS = 5;

  private EngineEcho echo;

  @BeforeEach
  void open() throws IOException {
    echo = new EngineEcho(0, EngineOptions.standard());
  }

  @AfterEach
  void close() {
    echo.close();
  }

  @Test
  void releasesTheWaitingPollAndGoesOnOverTheWebSocket() throws Exception {
    RawPolling polling = polling();
    CompletableFuture<HttpResponse<String>> poll = polling.poll();
    try (RawWebSocket socket = candidate(polling)) {
      assertThat(socket.send("2probe").next()).isEqualTo("3probe");
      assertThat(poll.join().body()).isEqualTo("6");
      socket.send("5").send("4hello");

      assertThat(socket.next()).isEqualTo("4hello");
    }
  }

  @Test
  void releasesAPollThatComesBehindTheProbe() throws Exception {
    RawPolling polling = polling();
    try (RawWebSocket socket = candidate(polling)) {
      socket.send("2probe").next();

      assertThat(polling.next()).isEqualTo("6");
    }
  }

  @Test
  void answersAPollThatRacesTheDecisionAsOneThatCameTooLate() throws Exception {
    RawPolling polling = polling();
    try (RawWebSocket socket = candidate(polling)) {
      socket.send("2probe").send("5");

      assertThat(polling.poll().join().statusCode()).isEqualTo(400);
      assertThat(socket.next()).isEqualTo("3probe");
      assertThat(socket.send("4hello").next()).isEqualTo("4hello");
    }
  }

  @Test
  void answersPollingRequestsAfterTheUpgradeWith400AndKeepsTheSession() throws Exception {
    RawPolling polling = polling();
    try (RawWebSocket socket = upgraded(polling)) {
      assertThat(polling.poll().join().statusCode()).isEqualTo(400);
      assertThat(polling.post("4hello").join().statusCode()).isEqualTo(400);
      assertThat(socket.send("4hello").next()).isEqualTo("4hello");
    }
  }

  @Test
  void closesASecondWebSocketAndKeepsTheFirst() throws Exception {
    RawPolling polling = polling();
    try (RawWebSocket socket = upgraded(polling);
        RawWebSocket second = candidate(polling)) {
      assertThat(second.closeCode()).isEqualTo(1008);
      assertThat(socket.send("4hello").next()).isEqualTo("4hello");
    }
  }

  @Test
  void closesASecondTryWhileTheFirstGoesOn() throws Exception {
    RawPolling polling = polling();
    try (RawWebSocket socket = candidate(polling)) {
      socket.send("2probe").next();
      try (RawWebSocket second = candidate(polling)) {
        assertThat(second.closeCode()).isEqualTo(1008);
      }
      socket.send("5").send("4hello");

      assertThat(socket.next()).isEqualTo("4hello");
    }
  }

  /** On another loop, opening the first WebSocket may take longer; the client cannot know. */
  @Test
  void keepsTheFirstThatWasAskedForWhenASecondOpensSooner() throws Exception {
    RawPolling polling = polling();
    CompletableFuture<LateOpening> late = openLate();
    try (RawWebSocket first = candidate(polling);
        RawWebSocket second = candidate(polling)) {
      assertThat(second.closeCode()).isEqualTo(1008);
      late.join().open();
      assertThat(first.send("2probe").next()).isEqualTo("3probe");
      first.send("5").send("4hello");

      assertThat(first.next()).isEqualTo("4hello");
    }
  }

  @Test
  void givesUpAWebSocketThatDoesNotOpenInTime() throws Exception {
    echo.close();
    echo = new EngineEcho(0, TestOptions.with(o -> o.upgradeTimeout = Duration.ofMillis(50)));
    RawPolling polling = polling();
    CompletableFuture<LateOpening> late = openLate();
    try (RawWebSocket first = candidate(polling)) {
      echo.opened.take().home().schedule(() -> {}, 60, TimeUnit.MILLISECONDS).sync();
      try (RawWebSocket second = upgraded(polling)) {
        late.join().open();

        assertThat(first.closeCode()).isEqualTo(1008);
        assertThat(second.send("4hello").next()).isEqualTo("4hello");
      }
    }
  }

  /** Delays the opening of the next request's WebSocket, and only that one. */
  private CompletableFuture<LateOpening> openLate() {
    CompletableFuture<LateOpening> late = new CompletableFuture<>();
    echo.instead =
        exchange -> {
          echo.instead = UnaryOperator.identity();
          late.complete(new LateOpening(exchange));
          return late.join();
        };
    return late;
  }

  @Test
  void staysWithPollingWhenTheWebSocketFails() throws Exception {
    RawPolling polling = polling();
    RawWebSocket socket = candidate(polling);
    socket.send("2probe").next();
    socket.close();

    assertThat(polling.say("4hello").next()).isEqualTo("4hello");
  }

  @Test
  void staysWithPollingWhenTheClientNeverDecides() throws Exception {
    echo.close();
    echo = new EngineEcho(0, TestOptions.with(o -> o.upgradeTimeout = Duration.ofMillis(50)));
    RawPolling polling = polling();
    try (RawWebSocket socket = candidate(polling)) {
      assertThat(socket.closeCode()).isEqualTo(1008);
      assertThat(polling.say("4hello").next()).isEqualTo("4hello");
    }
  }

  @Test
  void closesAWebSocketThatDoesNotProbe() throws Exception {
    RawPolling polling = polling();
    try (RawWebSocket socket = candidate(polling)) {
      socket.send("5");

      assertThat(socket.closeCode()).isEqualTo(1008);
      assertThat(polling.say("4hello").next()).isEqualTo("4hello");
    }
  }

  /**
   * Messages sent during the upgrade, on both transports in turn, arrive once each and in order.
   */
  @RepeatedTest(20)
  void losesDoublesAndReordersNothing() throws Exception {
    RawPolling polling = polling();
    EngineSession session = echo.opened.take();
    List<String> received = new ArrayList<>();
    Thread sender = Thread.ofVirtual().unstarted(() -> sendNumbers(session));
    try (RawWebSocket socket = candidate(polling)) {
      sender.start();
      received.addAll(List.of(polling.next().split("\u001e", -1)));
      socket.send("2probe");
      assertThat(socket.next()).isEqualTo("3probe");
      received.addAll(List.of(polling.next().split("\u001e", -1)));
      socket.send("5");
      received.remove("6");
      while (received.size() < NUMBERS) {
        received.add(socket.next());
      }

      assertThat(received)
          .containsExactlyElementsOf(IntStream.range(0, NUMBERS).mapToObj(i -> "4" + i).toList());
      assertThat(socket.unread()).isZero();
    }
  }

  /**
   * Several series in parallel, each upgrade with a poll waiting, while other clients only send.
   */
  @Test
  void noneOfManyUpgradesInARowIsStuckUnderLoad() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> talks = new ArrayList<>();
      List<Future<?>> rows = new ArrayList<>();
      for (int i = 0; i < ROWS; i++) {
        talks.add(clients.submit(() -> talkUntil(done)));
        rows.add(clients.submit(this::upgradeInARow));
      }
      try {
        for (Future<?> row : rows) {
          row.get();
        }
      } finally {
        done.set(true);
      }
      for (Future<?> talk : talks) {
        talk.get();
      }
    }
  }

  private @Nullable Void upgradeInARow() throws InterruptedException {
    for (int i = 0; i < UPGRADES / ROWS; i++) {
      upgradeWithAPollUnderWay(i);
    }
    return null;
  }

  private @Nullable Void talkUntil(AtomicBoolean done) throws InterruptedException {
    try (RawWebSocket socket =
        RawWebSocket.open(echo.port(), "/engine.io/?EIO=4&transport=websocket")) {
      socket.next();
      while (!done.get()) {
        assertThat(socket.send("4" + "x".repeat(1_000)).next()).hasSize(1_001);
      }
    }
    return null;
  }

  private void upgradeWithAPollUnderWay(int number) throws InterruptedException {
    RawPolling polling = polling();
    CompletableFuture<HttpResponse<String>> poll = polling.poll();
    try (RawWebSocket socket = candidate(polling)) {
      assertThat(socket.send("2probe").next()).isEqualTo("3probe");
      assertThat(poll.join().body()).isEqualTo("6");
      socket.send("5").send("4upgraded " + number);
      assertThat(socket.next()).isEqualTo("4upgraded " + number);
    }
  }

  /**
   * Waits for the loop after each message, so that the sending continues during the whole upgrade.
   */
  private static void sendNumbers(EngineSession session) {
    for (int i = 0; i < NUMBERS; i++) {
      EnginePacket packet = EnginePacket.message(String.valueOf(i));
      session.home().submit(() -> session.send(packet)).syncUninterruptibly();
    }
  }

  private RawPolling polling() {
    return RawPolling.open(echo.port(), "/engine.io/");
  }

  private RawWebSocket candidate(RawPolling polling) {
    return RawWebSocket.open(echo.port(), polling.upgradePath());
  }

  private RawWebSocket upgraded(RawPolling polling) throws InterruptedException {
    RawWebSocket socket = candidate(polling);
    assertThat(socket.send("2probe").next()).isEqualTo("3probe");
    socket.send("5").send("4upgraded");
    assertThat(socket.next()).isEqualTo("4upgraded");
    return socket;
  }
}
