package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import java.util.concurrent.CompletableFuture;

/** What only the owner of a room may do with it. */
public final class OwnedRooms {
  private final Store store;
  private final ChatListener listener;

  public OwnedRooms(Store store, ChatListener listener) {
    this.store = store;
    this.listener = listener;
  }

  /** Changes a room's name and description. */
  public CompletableFuture<RoomInfo> edit(UserId asking, RoomId id, RoomEdit edit) {
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.own(tables, id, asking);
          String name = edit.nameOf(room);
          String description = edit.descriptionOf(room);
          tables.rooms().describe(room, name, description);
          return new RoomInfo(id.id(), name, description, null, true);
        });
  }

  /**
   * Deletes a room and everything that was said in it.
   *
   * @return completes after {@link ChatListener} was called
   */
  public CompletableFuture<?> delete(UserId asking, RoomId id) {
    return store.write(
        tables -> {
          tables.deleteRoom(RoomAccess.own(tables, id, asking));
          return id;
        },
        deleted -> listener.told(new ChatEvent.RoomDeleted(deleted)));
  }
}
