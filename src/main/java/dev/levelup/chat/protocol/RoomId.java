package dev.levelup.chat.protocol;

import java.util.Locale;

/**
 * Identifies one room. The two kinds have separate id spaces, so the kind is part of the identity.
 *
 * @param kind community or clan
 * @param id the server's opaque id, never empty
 */
public record RoomId(RoomKind kind, String id) {
  public RoomId {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a room id is not empty");
    }
  }

  /** The community with that id. */
  public static RoomId community(String id) {
    return new RoomId(RoomKind.COMMUNITY, id);
  }

  /** The clan with that id. */
  public static RoomId clan(String id) {
    return new RoomId(RoomKind.CLAN, id);
  }

  /**
   * Parses the result of {@link #toString()}.
   *
   * @param text {@code community:ID} or {@code clan:ID}
   * @throws IllegalArgumentException when the text has another form
   */
  public static RoomId parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "" : text.substring(0, colon).toUpperCase(Locale.ROOT);
    for (RoomKind each : RoomKind.values()) {
      if (each.name().equals(kind) && colon + 1 < text.length()) {
        return new RoomId(each, text.substring(colon + 1));
      }
    }
    throw new IllegalArgumentException("a room is community:ID or clan:ID");
  }

  @Override
  public String toString() {
    return kind.word() + ":" + id;
  }
}
