package dev.levelup.chat.server.domain.moderation;

import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps users out of rooms. A ban ends the membership, and no invitation lets the user in again
 * until the ban ends. Owners and moderators may do that, to those below them.
 */
public final class Bans {
  private final Store store;
  private final Clock clock;
  private final ChatListener listener;

  public Bans(Store store, Clock clock, ChatListener listener) {
    this.store = store;
    this.clock = clock;
    this.listener = listener;
  }

  private record Made(Ban ban, List<Message> deleted, ChatEvent changed) {}

  /**
   * Bans a user from a room, or changes the reason of the ban.
   *
   * @param reason text for the moderators; null for none
   * @param deleteMessages whether everything that the user wrote in the room is deleted, too
   * @return the ban once it is durable, after {@link ChatListener} was called
   */
  public CompletableFuture<Ban> ban(
      UserId asking, RoomId id, UserId user, @Nullable String reason, boolean deleteMessages) {
    String checked = NewRoom.checkedDescription(reason, Refusal.INVALID_REASON);
    return store
        .write(
            tables -> {
              RoomRow room = RoomAccess.moderate(tables, id, asking, user);
              Ban ban = new Ban(user, RoomAccess.nameOf(tables, room, user), checked, now());
              tables.invites().endAll(room, user);
              tables.members().remove(room, user);
              tables.bans().add(room, ban);
              List<Message> deleted = deleteMessages ? delete(tables, room, user) : List.of();
              return new Made(ban, deleted, ChatEvent.RoomsChanged.in(tables, room, List.of(user)));
            },
            made -> tell(id, made))
        .thenApply(Made::ban);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private List<Message> delete(Tables tables, RoomRow room, UserId user) {
    return tables.messages().by(user, room).stream()
        .map(message -> tables.changes().delete(room, message, clock.instant()))
        .toList();
  }

  /** Of many deletions the first and the last one are enough: what is between is looked up. */
  private void tell(RoomId room, Made made) {
    listener.told(new ChatEvent.Banned(room, made.ban().id()));
    List<Message> deleted = made.deleted();
    if (!deleted.isEmpty()) {
      listener.told(new ChatEvent.Changed(deleted.getFirst()));
    }
    if (deleted.size() > 1) {
      listener.told(new ChatEvent.Changed(deleted.getLast()));
    }
    listener.told(made.changed());
  }

  /** Ends a ban. The user is not a member by that. */
  public CompletableFuture<?> unban(UserId asking, RoomId id, UserId user) {
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.moderate(tables, id, asking);
          if (!tables.bans().remove(room, user)) {
            throw new RefusedException(Refusal.NOT_FOUND);
          }
          return user;
        });
  }

  /**
   * The bans of a room, by the id of the user.
   *
   * @throws RefusedException when the room does not exist or {@code asking} does not moderate it
   */
  public Part<Ban> of(UserId asking, RoomId id, ListQuery query) {
    return store.read(
        tables -> {
          RoomRow room = RoomAccess.moderate(tables, id, asking);
          List<Ban> found = tables.bans().of(room, query.after(), query.limit() + 1);
          return Part.of(found, query.limit(), ban -> ban);
        });
  }
}
