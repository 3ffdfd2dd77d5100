package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.LoopTimer;

/** Asks the client at intervals whether it is still there. On the session's home loop. */
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

  /** A pong that nobody asked for means nothing. */
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

  /** While nothing is read from the client, it cannot be blamed for its silence. */
  private void expire() {
    if (session.isReadingPaused()) {
      awaitPong();
    } else {
      session.fail(CloseReason.PING_TIMEOUT);
    }
  }
}
