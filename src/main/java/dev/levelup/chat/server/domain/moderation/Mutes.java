package dev.levelup.chat.server.domain.moderation;

import dev.levelup.chat.protocol.Mute;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps users from writing in rooms for some time. A mute belongs to the room and the user, not to
 * the membership: leaving does not lift it. Owners and moderators may do that, to those below them.
 */
public final class Mutes {
  /** Later times cannot be stored. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final Store store;
  private final Clock clock;

  public Mutes(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Mutes a user in a room.
   *
   * @param until null or a time in the past lifts the mute
   */
  public CompletableFuture<Mute> mute(
      UserId asking, RoomId id, UserId user, @Nullable Instant until) {
    if (until != null && until.isAfter(LATEST)) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.moderate(tables, id, asking, user);
          RoomAccess.nameOf(tables, room, user);
          Instant now = clock.instant();
          tables.mutes().forgetOver(room, now);
          if (until == null || !until.isAfter(now)) {
            tables.mutes().remove(room, user);
            return new Mute(null);
          }
          tables.mutes().add(room, user, until);
          return new Mute(until);
        });
  }

  /**
   * Refuses a user who is muted in a room now.
   *
   * @throws RefusedException {@link Refusal#MUTED}
   */
  public static void requireNone(Tables tables, RoomRow room, UserId user, Clock clock) {
    if (tables.mutes().contains(room, user, clock.instant())) {
      throw new RefusedException(Refusal.MUTED);
    }
  }
}
