package dev.levelup.chat.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * One kind of reaction to a message, with the feature {@code reactions}.
 *
 * @param emoji one emoji in its fully qualified form
 * @param users who has reacted with it, in the order in which they did; each once, at least one
 */
public record Reaction(String emoji, List<UserId> users) {
  /** The most kinds of reactions to a message. */
  public static final int MOST_KINDS = 20;

  /** The most reactions to a message, all kinds together. */
  public static final int MOST = 200;

  public Reaction {
    users = List.copyOf(users);
  }

  /** Reads all reactions to a message; those beyond the bounds are dropped. */
  public static List<Reaction> decode(JsonElement wire) {
    if (!(wire instanceof JsonArray kinds)) {
      throw new JsonParseException("reactions: an array is wanted");
    }
    List<Reaction> reactions = new ArrayList<>();
    int room = MOST;
    for (JsonElement each : kinds) {
      Reaction kind = decode(JsonFields.object(each), room);
      if (!kind.users.isEmpty() && reactions.size() < MOST_KINDS) {
        reactions.add(kind);
        room -= kind.users.size();
      }
    }
    return List.copyOf(reactions);
  }

  private static Reaction decode(JsonObject kind, int most) {
    List<UserId> users =
        JsonFields.texts(kind, "userIds").stream()
            .filter(id -> !id.isEmpty())
            .limit(most)
            .map(id -> new UserId(WireJson.cut(id)))
            .toList();
    return new Reaction(WireJson.cut(JsonFields.text(kind, "emoji")), users);
  }

  /** All reactions to a message, in the wire format. */
  public static JsonArray encode(List<Reaction> reactions) {
    JsonArray wire = new JsonArray(reactions.size());
    for (Reaction each : reactions) {
      JsonArray users = new JsonArray(each.users.size());
      each.users.forEach(user -> users.add(user.value()));
      JsonObject kind = new JsonObject();
      kind.addProperty("emoji", each.emoji);
      kind.add("userIds", users);
      wire.add(kind);
    }
    return wire;
  }
}
