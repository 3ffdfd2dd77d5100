package dev.levelup.chat.client.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the user has chosen about a room, for themselves.
 *
 * @param level which messages they are notified of, unless the room is muted
 * @param mutedUntil until when the room is muted: {@link #FOREVER} until they end it, null if it is
 *     not
 * @param favourite whether it shows above the others
 * @param kept whether its whole history is stored on this machine
 */
public record RoomChoice(
    NotificationLevel level, @Nullable Instant mutedUntil, boolean favourite, boolean kept) {
  /** The end of what does not end by itself. */
  public static final Instant FOREVER = Instant.MAX;

  /** The defaults. */
  public static final RoomChoice USUAL =
      new RoomChoice(NotificationLevel.MENTIONS, null, false, false);

  public boolean isMuted() {
    return mutedUntil != null;
  }

  /** Whether the user is notified of a message in the room. */
  public boolean notifiesOf(boolean mention) {
    return !isMuted()
        && switch (level) {
          case ALL -> true;
          case MENTIONS -> mention;
          case NOTHING -> false;
        };
  }

  public RoomChoice withLevel(NotificationLevel chosen) {
    return new RoomChoice(chosen, mutedUntil, favourite, kept);
  }

  public RoomChoice withMutedUntil(@Nullable Instant end) {
    return new RoomChoice(level, end, favourite, kept);
  }

  public RoomChoice withFavourite(boolean is) {
    return new RoomChoice(level, mutedUntil, is, kept);
  }

  public RoomChoice withKept(boolean is) {
    return new RoomChoice(level, mutedUntil, favourite, is);
  }
}
