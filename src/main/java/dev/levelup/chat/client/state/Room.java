package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import org.jspecify.annotations.Nullable;

/**
 * A community or a clan as the side bar shows it.
 *
 * @param id names it
 * @param name as it is shown, whatever the server says
 * @param description one line, if any
 * @param avatar the address of its picture, if any
 * @param standing whether the user belongs to it
 */
public record Room(
    RoomId id,
    String name,
    @Nullable String description,
    @Nullable String avatar,
    Standing standing) {

  public Room {
    name = ForeignText.name(name, id.id());
    description = shown(description);
  }

  private static @Nullable String shown(@Nullable String description) {
    String line = description == null ? "" : ForeignText.line(description);
    return line.isEmpty() ? null : line;
  }

  /** Whether the user belongs to a room. */
  public enum Standing {
    /** May read and write; every community is open to everybody. */
    MEMBER,
    /** A clan that lists itself to strangers; opening it asks the server again. */
    STRANGER,
    /** A clan whose server does not say in the list; opening it asks. */
    UNKNOWN
  }

  /** The room that a list of that kind describes. */
  public static Room of(RoomKind kind, RoomInfo info) {
    return new Room(
        new RoomId(kind, info.id()),
        info.name(),
        info.description(),
        info.avatar(),
        standing(kind, info.isMember()));
  }

  /** A room of which nothing is known but its id. */
  public static Room unlisted(RoomId id) {
    return new Room(id, id.id(), null, null, standing(id.kind(), null));
  }

  private static Standing standing(RoomKind kind, @Nullable Boolean isMember) {
    if (kind == RoomKind.COMMUNITY) {
      return Standing.MEMBER;
    }
    if (isMember == null) {
      return Standing.UNKNOWN;
    }
    return isMember ? Standing.MEMBER : Standing.STRANGER;
  }
}
