package dev.levelup.chat.server.netty;

import com.google.gson.JsonObject;

/**
 * The port's own responses to requests that it cannot serve: {@code { code, message }}, like all
 * errors.
 */
final class ErrorResponses {
  static final HttpAnswer BAD_REQUEST = of(400, "BAD_REQUEST", "The request is malformed");
  static final HttpAnswer BODY_TOO_LARGE = of(413, "BODY_TOO_LARGE", "The request is too large");
  static final HttpAnswer URI_TOO_LONG = of(414, "URI_TOO_LONG", "The address is too long");
  static final HttpAnswer EXPECTATION_FAILED =
      of(417, "EXPECTATION_FAILED", "The request expects what the server cannot do");
  static final HttpAnswer FOREIGN_ORIGIN =
      of(403, "FOREIGN_ORIGIN", "This server does not serve other sites");
  static final HttpAnswer BUSY =
      of(503, "BUSY", "The server has too much to do").withHeader("Retry-After", "10");
  static final HttpAnswer HEADERS_TOO_LARGE =
      of(431, "HEADERS_TOO_LARGE", "The request has too many headers");
  static final HttpAnswer SERVER_ERROR = of(500, "SERVER_ERROR", "The server made a mistake");

  private ErrorResponses() {}

  private static HttpAnswer of(int status, String code, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", message);
    return HttpAnswer.json(status, error.toString());
  }
}
