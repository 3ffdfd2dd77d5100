package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.ClientMessageId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** How long the delivery of the user's last messages took. On the FX thread. */
public final class DeliveryTimes {
  /** How many messages are recorded. */
  public static final int MOST = 200;

  /** How long after its acknowledgement a broadcast counts as missing. */
  static final Duration BROADCAST_TIME = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final FxThread fx;
  private final SequencedMap<ClientMessageId, Trip> trips =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ClientMessageId, Trip> eldest) {
          return size() > MOST;
        }
      };
  private Consumer<Runnable> frames = _ -> {};

  DeliveryTimes(InstantSource clock, FxThread fx) {
    this.clock = clock;
    this.fx = fx;
  }

  /**
   * Sets how to wait for the next frame. For the window.
   *
   * @param afterNextFrame runs a task on the FX thread once the next frame is laid out; drops the
   *     task while nothing is painted
   */
  public void setFrames(Consumer<Runnable> afterNextFrame) {
    fx.assertOnThread();
    frames = afterNextFrame;
  }

  /** A message is emitted, perhaps again. */
  public void sent(ClientMessageId id) {
    trips.remove(id);
    trips.put(id, Trip.begun(clock.instant()));
  }

  /** Whether a message is among the recorded ones. */
  boolean knows(ClientMessageId id) {
    return trips.containsKey(id);
  }

  /** The server has acknowledged a message. */
  public void acknowledged(ClientMessageId id, Instant at) {
    confirm(id, Trip.Step.ACKNOWLEDGED, at);
  }

  /** The broadcast of a message has arrived. */
  public void broadcast(ClientMessageId id) {
    confirm(id, Trip.Step.BROADCAST, clock.instant());
  }

  /** The recorded messages, the oldest first. */
  public List<Trip> trips() {
    return List.copyOf(trips.values());
  }

  /** How long the recorded messages took to that step. */
  public Percentiles to(Trip.Step step) {
    return Percentiles.of(
        trips.values().stream().map(each -> each.of(step)).filter(Objects::nonNull).toList());
  }

  /** How many of the recorded messages were acknowledged but never broadcast. */
  public long notBroadcast() {
    Instant before = clock.instant().minus(BROADCAST_TIME);
    return trips.values().stream()
        .filter(each -> each.acknowledged() != null && each.broadcast() == null)
        .filter(each -> each.sent().isBefore(before))
        .count();
  }

  private void confirm(ClientMessageId id, Trip.Step step, Instant at) {
    fx.assertOnThread();
    boolean first = reach(id, step, at);
    if (first) {
      frames.accept(() -> reach(id, Trip.Step.PAINTED, clock.instant()));
    }
  }

  /** Returns whether the message is recorded, and was not confirmed before. */
  private boolean reach(ClientMessageId id, Trip.Step step, Instant at) {
    Trip trip = trips.get(id);
    if (trip == null) {
      return false;
    }
    trips.replace(id, trip.with(step, at));
    return trip.acknowledged() == null && trip.broadcast() == null;
  }
}
