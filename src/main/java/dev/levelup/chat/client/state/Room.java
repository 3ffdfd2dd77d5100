package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import org.jspecify.annotations.Nullable;

/**
 * A community or a clan as the side bar shows it.
 *
 * @param name made safe to show, whatever the server sends
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
    /** May read and write. */
    MEMBER,
    /** Does not belong to the community, but may read and write: it is open to everybody. */
    GUEST,
    /** Not a member of a clan that is listed for everybody; opening it asks the server again. */
    STRANGER,
    /** The server does not say in its list whether the user is a member; opening the clan asks. */
    UNKNOWN
  }

  /** The room that an entry of a list of that kind describes. */
  public static Room of(RoomKind kind, RoomInfo info) {
    return new Room(
        new RoomId(kind, info.id()),
        info.name(),
        info.description(),
        info.avatar(),
        standing(kind, info.isMember()));
  }

  /** The same room with another standing. */
  public Room as(Standing other) {
    return new Room(id, name, description, avatar, other);
  }

  /** Whether the user may enter without a membership request. */
  public boolean isOpen() {
    return standing == Standing.MEMBER || standing == Standing.GUEST;
  }

  /** A room of which nothing is known but its id. */
  public static Room unlisted(RoomId id) {
    return new Room(id, id.id(), null, null, standing(id.kind(), null));
  }

  private static Standing standing(RoomKind kind, @Nullable Boolean isMember) {
    if (kind == RoomKind.COMMUNITY) {
      // A core server has no members of communities: everybody belongs to all of them.
      return Boolean.FALSE.equals(isMember) ? Standing.GUEST : Standing.MEMBER;
    }
    if (isMember == null) {
      return Standing.UNKNOWN;
    }
    return isMember ? Standing.MEMBER : Standing.STRANGER;
  }
}
