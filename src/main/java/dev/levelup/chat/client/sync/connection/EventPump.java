package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.FxThread;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Carries the socket's events to the FX thread, in order and in slices, so that a burst neither
 * floods the thread's queue nor stalls a frame.
 */
public final class EventPump {
  /** The largest number of events that are processed before the FX thread may paint. */
  public static final int SLICE = 100;

  private final FxThread fx;
  private final Consumer<SocketEvent> sink;
  private final Queue<SocketEvent> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  public EventPump(FxThread fx, Consumer<SocketEvent> sink) {
    this.fx = fx;
    this.sink = sink;
  }

  /** Queues an event; returns at once. From any thread. */
  public void offer(SocketEvent event) {
    queue.add(event);
    drainSoon();
  }

  private void drainSoon() {
    if (scheduled.compareAndSet(false, true)) {
      fx.execute(this::drain);
    }
  }

  private void drain() {
    // Before the first poll, so that every event offered from here on schedules the next slice.
    scheduled.set(false);
    try {
      for (int count = 0; count < SLICE; count++) {
        SocketEvent event = queue.poll();
        if (event == null) {
          return;
        }
        sink.accept(event);
      }
    } finally {
      if (!queue.isEmpty()) {
        drainSoon();
      }
    }
  }
}
