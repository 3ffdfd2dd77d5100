package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.LoopTimer;

/** Pings the client at intervals. On the session's home loop. */
final class Heartbeat {
  private static final EnginePacket PING = new EnginePacket.Text("2");

  private final EngineSession session;
  private final EngineOptions options;
  private final LoopTimer timer;
  private boolean awaitsPong;

  Heartbeat(EngineSession session, EngineOptions options) {
    this.session = session;
    this.options = options;
    this.timer = session.newTimer();
  }

  void start() {
    timer.start(options.pingInterval(), this::ping);
  }

  /** An unexpected pong is ignored. */
  void pong() {
    if (awaitsPong) {
      awaitsPong = false;
      start();
    }
  }

  void stop() {
    timer.cancel();
  }

  private void ping() {
    awaitsPong = true;
    session.send(PING);
    awaitPong();
  }

  private void awaitPong() {
    timer.start(options.pingTimeout(), this::expire);
  }

  /** While reading from the client is paused, a missing pong is not the client's fault. */
  private void expire() {
    if (session.isReadingPaused()) {
      awaitPong();
    } else {
      session.fail(CloseReason.PING_TIMEOUT);
    }
  }
}
