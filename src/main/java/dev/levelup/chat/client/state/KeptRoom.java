package dev.levelup.chat.client.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much is stored of a room whose whole history the user keeps.
 *
 * @param phase whether more is being fetched
 * @param oldest when the oldest stored message was posted; null while none is stored
 * @param messages how many are stored
 * @param bytes the space that they take
 */
public record KeptRoom(Phase phase, @Nullable Instant oldest, long messages, long bytes) {
  /** A room of which nothing is known yet. */
  public static final KeptRoom NEW = new KeptRoom(Phase.FETCHING, null, 0, 0);

  /** Whether more is being fetched. */
  public enum Phase {
    /** The history is stored from the first message to the newest one known. */
    COMPLETE,
    /** It is being fetched. */
    FETCHING,
    /** It is fetched once there is a connection. */
    OFFLINE,
    /** It is fetched after the game. */
    IN_GAME,
    /** It is fetched once the connection is not paid for by the byte. */
    METERED,
    /** It is fetched once the machine is plugged in. */
    ON_BATTERY
  }

  /** The same in another phase. */
  public KeptRoom in(Phase other) {
    return new KeptRoom(other, oldest, messages, bytes);
  }
}
