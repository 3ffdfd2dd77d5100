package dev.levelup.chat.server.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.network.Places;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The heartbeat of a WebSocket, on a loop whose time the test moves. */
class HeartbeatTimesTest implements SessionListener {
  private static final EngineOptions OPTIONS = EngineOptions.standard();
  private static final Duration A_MOMENT = Duration.ofMillis(1);

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<CloseReason> closed = new ArrayList<>();
  private EngineSession session;

  @BeforeEach
  void open() {
    channel.freezeTime();
    session =
        new EngineSession(
            new FlushQueue(channel.eventLoop()),
            OPTIONS,
            _ -> new WebSocketTransport(channel, OPTIONS.maxBacklogBytes()),
            _ -> this,
            () -> {},
            giveWay -> new Places(1).take(List.of(), giveWay));
    session.start(new EnginePacket.Text("0{}"));
    pass(Duration.ZERO);
    assertThat(said()).containsExactly("0{}");
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void pingsAfterTheIntervalAndAgainAnIntervalAfterThePong() {
    pass(OPTIONS.pingInterval().minus(A_MOMENT));
    assertThat(said()).isEmpty();
    pass(A_MOMENT);
    assertThat(said()).containsExactly("2");
    session.take("3");
    pass(OPTIONS.pingInterval());
    assertThat(said()).containsExactly("2");
    assertThat(closed).isEmpty();
  }

  @Test
  void cutsWhoStaysSilentForTheTimeoutAndNoSooner() {
    pass(OPTIONS.pingInterval());
    pass(OPTIONS.pingTimeout().minus(A_MOMENT));
    assertThat(closed).isEmpty();
    pass(A_MOMENT);
    assertThat(closed).containsExactly(CloseReason.PING_TIMEOUT);
  }

  @Test
  void blamesNoClientForSilenceWhileItIsNotRead() {
    session.pauseReading();
    pass(OPTIONS.pingInterval());
    for (int i = 0; i < 3; i++) {
      pass(OPTIONS.pingTimeout());
      assertThat(closed).isEmpty();
    }
    session.resumeReading();
    pass(OPTIONS.pingTimeout());
    assertThat(closed).containsExactly(CloseReason.PING_TIMEOUT);
  }

  private void pass(Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks(); // a due task queues a flush
  }

  /** The texts sent since the last call; each has a header of two bytes. */
  private List<String> said() {
    List<String> said = new ArrayList<>();
    for (ByteBuf each = channel.readOutbound(); each != null; each = channel.readOutbound()) {
      said.add(each.skipBytes(2).toString(UTF_8));
      each.release();
    }
    return said;
  }

  @Override
  public void text(String message) {}

  @Override
  public void binary(byte[] message) {}

  @Override
  public void closed(CloseReason reason) {
    closed.add(reason);
  }
}
