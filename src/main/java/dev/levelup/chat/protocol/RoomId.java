package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
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

  /** The room in a payload, which has either {@code communityId} or {@code clanId}. */
  static RoomId decode(JsonObject wire) {
    String community = JsonFields.optionalText(wire, RoomKind.COMMUNITY.idField());
    String clan = JsonFields.optionalText(wire, RoomKind.CLAN.idField());
    if (community != null && clan == null) {
      return community(WireJson.cut(community));
    }
    if (clan != null && community == null) {
      return clan(WireJson.cut(clan));
    }
    throw new JsonParseException("exactly one of communityId and clanId is present");
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
