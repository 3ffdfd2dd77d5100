package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What only the owner of a room may do with it. */
public final class OwnedRooms {
  /** More members of a deleted room find out when they use it or connect again. */
  private static final int MOST_TOLD = 1000;

  private final Store store;
  private final ChatListener listener;

  public OwnedRooms(Store store, ChatListener listener) {
    this.store = store;
    this.listener = listener;
  }

  /** Changes a room's name and description. */
  public CompletableFuture<RoomInfo> edit(UserId asking, RoomId id, RoomEdit edit) {
    return store
        .write(tables -> edit(tables, asking, id, edit), edited -> listener.told(edited.told()))
        .thenApply(Edited::room);
  }

  private record Edited(RoomInfo room, ChatEvent told) {}

  private static Edited edit(Tables tables, UserId asking, RoomId id, RoomEdit edit) {
    RoomRow room = RoomAccess.own(tables, id, asking);
    String name = edit.nameOf(room);
    String description = edit.descriptionOf(room);
    tables.rooms().describe(room, name, description);
    return new Edited(
        new RoomInfo(id.id(), name, description, tables.avatars().path(room), true),
        ChatEvent.RoomsChanged.in(tables, room, List.of()));
  }

  /**
   * Deletes a room and everything that was said in it.
   *
   * @return completes after {@link ChatListener} was called
   */
  public CompletableFuture<?> delete(UserId asking, RoomId id) {
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.own(tables, id, asking);
          List<UserId> members = tables.activity().members(room, null, MOST_TOLD);
          tables.deleteRoom(room);
          return ChatEvent.RoomsChanged.in(tables, room, members);
        },
        changed -> {
          listener.told(new ChatEvent.RoomDeleted(id));
          listener.told(changed);
        });
  }
}
