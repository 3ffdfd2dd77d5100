package dev.levelup.chat.server.socketio.engine;

import com.google.gson.JsonObject;
import dev.levelup.chat.server.netty.HttpAnswer;

/** The protocol's error responses, {@code { code, message }}. */
final class EngineRefusals {
  static final HttpAnswer UNKNOWN_TRANSPORT = of(400, 0, "Transport unknown");
  static final HttpAnswer UNKNOWN_SID = of(400, 1, "Session ID unknown");
  static final HttpAnswer BAD_HANDSHAKE_METHOD = of(400, 2, "Bad handshake method");
  static final HttpAnswer BAD_REQUEST = of(400, 3, "Bad request");
  static final HttpAnswer FORBIDDEN = of(403, 4, "Forbidden");
  static final HttpAnswer UNSUPPORTED_PROTOCOL_VERSION = of(400, 5, "Unsupported protocol version");
  static final HttpAnswer PAYLOAD_TOO_LARGE = HttpAnswer.empty(413);

  private EngineRefusals() {}

  private static HttpAnswer of(int status, int code, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", message);
    return HttpAnswer.json(status, error.toString());
  }
}
