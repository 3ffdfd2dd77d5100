package dev.levelup.chat.client.cache;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a kept room's history that is stored: every message from one number to another, with
 * none missing between them.
 *
 * @param from the first number; 1 or less if the part begins with the room's first message
 * @param to the last number; less than {@code from} while nothing is stored
 * @param rev R: of every one of them whose present {@code rev} is at most R, this is the present
 *     state
 * @param size how much there is
 * @param oldest when the first one was posted; null if there is none
 */
public record KeptPart(long from, long to, long rev, Size size, @Nullable Instant oldest) {
  /**
   * How much is stored.
   *
   * @param messages their number
   * @param bytes the space that they take
   */
  public record Size(long messages, long bytes) {}

  /** Whether not even the newest message is known. */
  public boolean isNew() {
    return to < from && from > 1;
  }

  /** Whether it begins with the room's first message. */
  public boolean reachesTheBeginning() {
    return from <= 1;
  }
}
