package dev.levelup.chat.client.diagnostics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the delivery of one of the user's messages took, each step counted from when it was
 * sent.
 *
 * @param sent when it was last emitted
 * @param acknowledged until the server's acknowledgement; null until then, and if it sends none
 * @param broadcast until its broadcast arrived; null until then
 * @param painted until the frame that shows it as delivered; null until then
 */
public record Trip(
    Instant sent,
    @Nullable Duration acknowledged,
    @Nullable Duration broadcast,
    @Nullable Duration painted) {

  static Trip begun(Instant sent) {
    return new Trip(sent, null, null, null);
  }

  Trip with(Step step, Instant at) {
    Duration took = Duration.between(sent, at);
    return of(step) != null
        ? this
        : switch (step) {
          case ACKNOWLEDGED -> new Trip(sent, took, broadcast, painted);
          case BROADCAST -> new Trip(sent, acknowledged, took, painted);
          case PAINTED -> new Trip(sent, acknowledged, broadcast, took);
        };
  }

  /** How long it took to that step; null if it has not reached it. */
  public @Nullable Duration of(Step step) {
    return switch (step) {
      case ACKNOWLEDGED -> acknowledged;
      case BROADCAST -> broadcast;
      case PAINTED -> painted;
    };
  }

  /** A step of the delivery. The first two come in any order. */
  public enum Step {
    ACKNOWLEDGED,
    BROADCAST,
    PAINTED
  }
}
