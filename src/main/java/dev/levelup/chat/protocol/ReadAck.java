package dev.levelup.chat.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * The acknowledgement of a read mark that was moved, and of a leave, with the feature {@code
 * activity}.
 */
public sealed interface ReadAck {
  /**
   * The server has handled it.
   *
   * @param state how far the user has read now; empty for a room that they do not belong to
   */
  record Done(Optional<ReadState> state) implements ReadAck {}

  /** The mark has not moved: {@code { ok: false, code, message }}. */
  record Refused(ApiError error) implements ReadAck {}

  /**
   * Reads an acknowledgement.
   *
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  static ReadAck decode(JsonElement wire) {
    JsonObject ack = JsonFields.object(wire);
    if (!JsonFields.flag(ack, "ok")) {
      return new Refused(WireJson.gson().fromJson(ack, ApiError.class));
    }
    return new Done(
        JsonFields.has(ack, "readSeq") ? Optional.of(ReadState.decode(ack)) : Optional.empty());
  }
}
