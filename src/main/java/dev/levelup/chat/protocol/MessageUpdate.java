package dev.levelup.chat.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The event {@code community:message-updated} or {@code clan:message-updated}: the {@link Message}
 * with one more field.
 *
 * @param message in its current state
 * @param afterRev a client that has every change of the room up to this number now has every change
 *     up to the message's {@code rev}
 */
public record MessageUpdate(Message message, long afterRev) {
  private static final String AFTER_REV = "afterRev";

  /**
   * Reads the event's payload.
   *
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  public static MessageUpdate decode(JsonElement wire) {
    Message message = WireJson.gson().fromJson(wire, Message.class);
    return new MessageUpdate(message, JsonFields.number(JsonFields.object(wire), AFTER_REV));
  }

  /** Encodes the event's payload in the wire format. */
  public JsonObject encode() {
    JsonObject wire = WireJson.gson().toJsonTree(message).getAsJsonObject();
    wire.addProperty(AFTER_REV, afterRev);
    return wire;
  }
}
