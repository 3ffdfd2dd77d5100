package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, over HTTP as the body of the answer and over the socket as the event {@code error}.
 *
 * @param code one of {@link ErrorCode} or another; a core server may leave it out
 * @param message words for a person, in the language that was asked for where the server can
 */
public record ApiError(@Nullable String code, String message) {
  /** This refusal as an acknowledgement: {@code { ok: false, code, message }}. */
  public JsonObject encodeAck() {
    JsonObject wire = WireJson.gson().toJsonTree(this).getAsJsonObject();
    wire.addProperty("ok", false);
    return wire;
  }
}
