package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.LoopTimer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade in progress: the client has requested a WebSocket, and after it is open must probe it
 * and confirm the upgrade. Until then the session keeps polling. On the session's home loop.
 */
final class Upgrade {
  /**
   * How long a waiting poll is held after the client's probe. The client confirms only when none of
   * its polls is in progress; but its confirmation may already be on its way on the other
   * connection, and then this poll came too late.
   */
  private static final Duration POLL_HOLD = Duration.ofMillis(30);

  private static final EnginePacket PROBE_ANSWER = new EnginePacket.Text("3probe");

  private final EngineSession session;
  private final PollingTransport polling;
  private final LoopTimer timeout;
  private final LoopTimer hold;

  /** Null until the WebSocket is open; stays null if its handshake fails. */
  private @Nullable WebSocketTransport candidate;

  private boolean probed;

  Upgrade(EngineSession session, PollingTransport polling, Duration limit) {
    this.session = session;
    this.polling = polling;
    this.timeout = session.newTimer();
    this.hold = session.newTimer();
    timeout.start(limit, session::abandonUpgrade);
  }

  void begin(WebSocketTransport opened) {
    candidate = opened;
  }

  boolean isOver(Transport transport) {
    return candidate == transport;
  }

  void received(WebSocketTransport from, String packet) {
    if (packet.equals("2probe") && !probed) {
      probed = true;
      from.write(PROBE_ANSWER);
      from.flush();
      pollWaits();
    } else if (packet.equals("5") && probed) {
      stop();
      session.switchTo(from);
      polling.giveWayTo(from);
    } else {
      session.abandonUpgrade();
    }
  }

  void pollWaits() {
    if (probed) {
      hold.start(POLL_HOLD, polling::releasePoll);
    }
  }

  void abandon() {
    stop();
    if (candidate != null) {
      candidate.close(CloseReason.TRANSPORT_ERROR);
    }
  }

  private void stop() {
    timeout.cancel();
    hold.cancel();
  }
}
