package dev.levelup.chat.server.socketio.engine;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * The pending flushes of one loop's sessions. After a few flushes, the loop checks for input. A
 * message for a large room that arrives while the previous one is still being flushed is added to
 * every session that was not flushed yet: there, both are sent in one write. So no session waits
 * longer than one round, however many messages arrive. Confined to the loop.
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

  /** Queues a flush. */
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
   * Not with {@code execute}: such tasks run before the network input is read. The yield helps the
   * thread that stores the next message: when the loops keep every core busy, it would wait for a
   * whole time slice of the scheduler.
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
