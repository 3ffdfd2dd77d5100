package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.net.SocketEvent.MessagesPosted;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Carries the socket's events to the FX thread, in order and in slices, so that a burst neither
 * floods the thread's queue nor stalls a frame. New messages of one room that follow each other
 * become one event: what shows changes once.
 */
public final class EventPump {
  /** How many events, each message counted, are processed before the FX thread may paint. */
  public static final int SLICE = 100;

  /** How long new messages wait for others while the window is not visible. */
  static final Duration COLLECTING = Duration.ofMillis(100);

  private final FxThread fx;
  private final Consumer<SocketEvent> sink;
  private final Queue<SocketEvent> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicBoolean collecting = new AtomicBoolean();
  private volatile boolean seen = true;

  public EventPump(FxThread fx, Consumer<SocketEvent> sink) {
    this.fx = fx;
    this.sink = sink;
  }

  /** Sets whether the window is visible; true at first. From any thread. */
  public void setSeen(boolean now) {
    seen = now;
  }

  /** Queues an event; returns at once. From any thread. */
  public void offer(SocketEvent event) {
    queue.add(event);
    if (!seen && event instanceof MessagesPosted) {
      collect();
    } else {
      drainSoon();
    }
  }

  private void collect() {
    if (collecting.compareAndSet(false, true)) {
      var _ = fx.after(COLLECTING, this::drainCollected);
    }
  }

  private void drainCollected() {
    // As in the drain: every message from here on begins to collect again.
    collecting.set(false);
    drain();
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
      int left = SLICE;
      while (left > 0 && !queue.isEmpty()) {
        SocketEvent event = next(left);
        left -= event instanceof MessagesPosted posted ? posted.messages().size() : 1;
        sink.accept(event);
      }
    } finally {
      if (!queue.isEmpty()) {
        drainSoon();
      }
    }
  }

  private SocketEvent next(int most) {
    SocketEvent event = queue.remove();
    return event instanceof MessagesPosted posted ? withFollowing(posted, most) : event;
  }

  private MessagesPosted withFollowing(MessagesPosted first, int most) {
    List<Message> messages = new ArrayList<>(first.messages());
    while (messages.size() < most
        && queue.peek() instanceof MessagesPosted next
        && next.room().equals(first.room())) {
      queue.remove();
      messages.addAll(next.messages());
    }
    return new MessagesPosted(messages);
  }
}
