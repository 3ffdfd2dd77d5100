package dev.levelup.chat.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The acknowledgement of a send, with the feature {@code ack}. */
public sealed interface SendAck {
  /** The message is stored: {@code { ok: true, message: Message }}. */
  record Stored(Message message) implements SendAck {}

  /** The message is not stored: {@code { ok: false, code, message }}. */
  record Refused(ApiError error) implements SendAck {}

  /**
   * Reads an acknowledgement.
   *
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  static SendAck decode(JsonElement wire) {
    JsonObject ack = JsonFields.object(wire);
    if (!JsonFields.flag(ack, "ok")) {
      return new Refused(WireJson.gson().fromJson(ack, ApiError.class));
    }
    JsonObject message = JsonFields.object(ack.get("message"));
    return new Stored(WireJson.gson().fromJson(message, Message.class));
  }

  /** Encodes the acknowledgement in the wire format. */
  default JsonObject encode() {
    return switch (this) {
      case Stored stored -> {
        JsonObject wire = new JsonObject();
        wire.addProperty("ok", true);
        wire.add("message", WireJson.gson().toJsonTree(stored.message()));
        yield wire;
      }
      case Refused refused -> refused.error().encodeAck();
    };
  }
}
