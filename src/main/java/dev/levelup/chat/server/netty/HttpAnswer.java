package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response to an {@link HttpCall}. The port adds {@code Cache-Control: no-store} and the headers
 * that make a browser treat it as plain data, unless {@code headers} overrides them.
 *
 * @param contentType empty for a response without a body
 * @param headers extra headers, names in any case
 */
public record HttpAnswer(int status, String contentType, Body body, Map<String, String> headers) {
  /** The body. */
  public sealed interface Body {
    /** The length in bytes. */
    long length();
  }

  /**
   * A body in memory.
   *
   * @param bytes must not be changed afterwards
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Whole(byte[] bytes) implements Body {
    @Override
    public long length() {
      return bytes.length;
    }
  }

  /**
   * A body that is read while it is sent, on a thread that may block.
   *
   * @param stream closed by the port in every case; if it ends early or fails, the connection is
   *     closed
   * @param length announced to the client; bytes of the stream beyond it are not read
   */
  public record Streamed(InputStream stream, long length) implements Body {}

  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  private static HttpAnswer whole(int status, String contentType, byte[] body) {
    return new HttpAnswer(status, contentType, new Whole(body), Map.of());
  }

  /** A response with this JSON text. */
  public static HttpAnswer json(int status, String json) {
    return whole(status, "application/json; charset=UTF-8", json.getBytes(UTF_8));
  }

  /** A response with this plain text. */
  public static HttpAnswer text(int status, String text) {
    return whole(status, "text/plain; charset=UTF-8", text.getBytes(UTF_8));
  }

  /** A response without a body. */
  public static HttpAnswer empty(int status) {
    return whole(status, "", new byte[0]);
  }

  /** This response with one more header, which replaces one with the same name. */
  public HttpAnswer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, contentType, body, more);
  }
}
