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

/** How long the user's last messages took on their way. FX thread only. */
public final class DeliveryTimes {
  /** So many messages are remembered. */
  public static final int MOST = 200;

  /** So long a broadcast may be behind its acknowledgement before it is called missing. */
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
   * For the window: how to learn of the next frame.
   *
   * @param afterNextFrame runs a task on the FX thread once the next frame is laid out; while
   *     nothing is painted it drops it
   */
  public void setFrames(Consumer<Runnable> afterNextFrame) {
    fx.assertOnThread();
    frames = afterNextFrame;
  }

  /** A message goes out, perhaps again. */
  public void sent(ClientMessageId id) {
    trips.remove(id);
    trips.put(id, Trip.begun(clock.instant()));
  }

  /** Whether a message is among the last that went out. */
  boolean knows(ClientMessageId id) {
    return trips.containsKey(id);
  }

  /** The server has answered that it stored a message. */
  public void acknowledged(ClientMessageId id, Instant at) {
    confirm(id, Trip.Step.ACKNOWLEDGED, at);
  }

  /** A message has come back as everybody gets it. */
  public void broadcast(ClientMessageId id) {
    confirm(id, Trip.Step.BROADCAST, clock.instant());
  }

  /** Each of the last messages, the oldest first. */
  public List<Trip> trips() {
    return List.copyOf(trips.values());
  }

  /** What the last messages took to that step. */
  public Percentiles to(Trip.Step step) {
    return Percentiles.of(
        trips.values().stream().map(each -> each.of(step)).filter(Objects::nonNull).toList());
  }

  /** How many of the last ones the server stored, and never told to those in the room. */
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

  /** Answers whether the message is known, and nothing had confirmed it before. */
  private boolean reach(ClientMessageId id, Trip.Step step, Instant at) {
    Trip trip = trips.get(id);
    if (trip == null) {
      return false;
    }
    trips.replace(id, trip.with(step, at));
    return trip.acknowledged() == null && trip.broadcast() == null;
  }
}
