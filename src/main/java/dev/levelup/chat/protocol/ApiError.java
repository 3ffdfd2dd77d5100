package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A refusal: over HTTP the body of the response, over the socket the event {@code error}.
 *
 * @param code one of {@link ErrorCode} or another code; a core server may omit it
 * @param message text for the user, in the requested language where the server supports it
 */
public record ApiError(@Nullable String code, String message) {
  /** This refusal as an acknowledgement: {@code { ok: false, code, message }}. */
  public JsonObject encodeAck() {
    JsonObject wire = WireJson.gson().toJsonTree(this).getAsJsonObject();
    wire.addProperty("ok", false);
    return wire;
  }
}
