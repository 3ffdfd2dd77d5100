package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rooms as a user sees them in a list, with what is new. Of a clan of others, and of a room from
 * which the user is banned, only the name is shown. A few queries for a list, however many rooms it
 * has.
 */
final class RoomInfos {
  private final Map<Long, ReadState> own;
  private final Set<Long> banned;
  private final Map<Long, String> avatars;
  private final Map<RoomId, Message> newest;

  /** For those rooms, which may be more than are listed. */
  RoomInfos(Tables tables, UserId user, List<RoomRow> rooms) {
    List<Long> numbers = rooms.stream().map(RoomRow::number).toList();
    own = tables.activity().of(user, numbers);
    avatars = tables.avatars().paths(numbers);
    banned = tables.bans().roomsOf(user);
    newest =
        tables
            .messages()
            .newest(rooms.stream().filter(this::isOpen).map(RoomRow::number).toList())
            .stream()
            .collect(Collectors.toMap(Message::room, Function.identity()));
  }

  private boolean isOpen(RoomRow room) {
    return own.containsKey(room.number())
        || (room.id().kind() == RoomKind.COMMUNITY && !banned.contains(room.number()));
  }

  /** One of the rooms. Who does not belong to a community has no mark and nothing unread. */
  RoomInfo of(RoomRow room) {
    ReadState state = own.getOrDefault(room.number(), ReadState.allRead(room.lastSeq()));
    RoomActivity activity =
        isOpen(room)
            ? new RoomActivity(room.lastSeq(), room.lastRev(), state, newest.get(room.id()))
            : null;
    return new RoomInfo(
        room.id().id(),
        room.name(),
        room.description(),
        avatars.get(room.number()),
        own.containsKey(room.number()),
        activity,
        isOpen(room) ? room.members() : null);
  }
}
