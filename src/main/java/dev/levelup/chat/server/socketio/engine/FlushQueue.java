package dev.levelup.chat.server.socketio.engine;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * What is to go out to the sessions of one loop. A few flushes at a time; then the loop looks what
 * has come in. A message for a large room that comes while the one before it is still going out
 * joins it at every session whose turn has not been: there, both go in one write. So however many
 * come, nobody waits for longer than one round. Confined to the loop.
 */
final class FlushQueue {
  private static final int AT_A_TIME = 16;

  private final EventLoop loop;
  private final Queue<Runnable> due = new ArrayDeque<>();
  private boolean running;

  FlushQueue(EventLoop loop) {
    this.loop = loop;
  }

  EventLoop loop() {
    return loop;
  }

  /** Has this done in its turn. */
  void add(Runnable flush) {
    due.add(flush);
    if (!running) {
      running = true;
      loop.execute(this::flushSome);
    }
  }

  private void flushSome() {
    try {
      for (int i = 0; i < AT_A_TIME && !due.isEmpty(); i++) {
        due.remove().run();
      }
    } finally {
      goOn();
    }
  }

  /**
   * Not with {@code execute}: such tasks go before what the network has brought. The yield is for
   * the thread that stores the next message: where the loops keep every core busy, it would wait
   * for a whole slice of the scheduler's time.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private void goOn() {
    running = !due.isEmpty();
    if (running) {
      Thread.yield();
      var _ = loop.schedule(this::flushSome, 0, TimeUnit.NANOSECONDS);
    }
  }
}
