package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to an {@link HttpCall}. The port adds {@code Cache-Control: no-store} and the headers
 * by which a browser takes it for nothing but data, where {@code headers} does not say otherwise.
 *
 * @param contentType empty for an answer without a body
 * @param body not to be changed afterwards
 * @param headers extra headers, names in any case
 */
@SuppressWarnings("ArrayRecordComponent") // an answer is never compared
public record HttpAnswer(int status, String contentType, byte[] body, Map<String, String> headers) {
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** An answer whose body is this JSON text. */
  public static HttpAnswer json(int status, String json) {
    return new HttpAnswer(
        status, "application/json; charset=UTF-8", json.getBytes(UTF_8), Map.of());
  }

  /** An answer whose body is this plain text. */
  public static HttpAnswer text(int status, String text) {
    return new HttpAnswer(status, "text/plain; charset=UTF-8", text.getBytes(UTF_8), Map.of());
  }

  /** An answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, "", new byte[0], Map.of());
  }

  /** This answer with one more header, which takes the place of one of that name. */
  public HttpAnswer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, contentType, body, more);
  }
}
