package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.LoopTimer;
import java.time.Duration;

/**
 * An upgrade in the making: a WebSocket is open, and the client has yet to prove that it works and
 * to say that it will use it. Until then the session goes on polling. On the session's home loop.
 */
final class Upgrade {
  /**
   * How long a poll that waits is held after the client's probe. The client decides only once no
   * poll of its own is under way; but its decision may be on its way already, on the other
   * connection, and then this poll has come too late.
   */
  private static final Duration POLL_HOLD = Duration.ofMillis(30);

  private static final EnginePacket PROBE_ANSWER = new EnginePacket.Text("3probe");

  private final EngineSession session;
  private final PollingTransport polling;
  private final WebSocketTransport candidate;
  private final LoopTimer timeout;
  private final LoopTimer hold;
  private boolean probed;

  Upgrade(
      EngineSession session,
      PollingTransport polling,
      WebSocketTransport candidate,
      Duration limit) {
    this.session = session;
    this.polling = polling;
    this.candidate = candidate;
    this.timeout = session.newTimer();
    this.hold = session.newTimer();
    timeout.start(limit, session::abandonUpgrade);
  }

  boolean isOver(Transport transport) {
    return candidate == transport;
  }

  void received(String packet) {
    if (packet.equals("2probe") && !probed) {
      probed = true;
      candidate.write(PROBE_ANSWER);
      candidate.flush();
      pollWaits();
    } else if (packet.equals("5") && probed) {
      stop();
      session.switchTo(candidate);
      polling.giveWayTo(candidate);
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
    candidate.close(CloseReason.TRANSPORT_ERROR);
  }

  private void stop() {
    timeout.cancel();
    hold.cancel();
  }
}
