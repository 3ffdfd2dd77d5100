package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request: with its complete body or, if the handler requires a stream, with the body as
 * it arrives. Thread-safe, except for the stream, which is for one thread at a time.
 */
public final class HttpCall {
  private static final int MAX_QUERY_PARAMETERS = 64;

  private final String method;
  private final String path;
  private final List<String> segments;
  private final Map<String, String> query;
  private final HttpHeaders headers;
  private final byte[] body;
  private final InputStream bodyStream;
  private final InetAddress remote;

  private HttpCall(HttpRequest request, byte[] body, InputStream bodyStream, InetAddress remote) {
    QueryStringDecoder uri =
        new QueryStringDecoder(request.uri(), UTF_8, true, MAX_QUERY_PARAMETERS);
    this.method = request.method().name();
    this.path = uri.rawPath();
    this.segments = decodedSegments(path);
    this.query = firstValues(uri.parameters());
    this.headers = request.headers();
    this.body = body;
    this.bodyStream = bodyStream;
    this.remote = remote;
  }

  /**
   * Copies the request's data; the caller still has to release the request.
   *
   * @throws IllegalArgumentException when its path or query is not percent-encoded UTF-8
   */
  static HttpCall of(FullHttpRequest request, InetAddress remote) {
    byte[] body = new byte[request.content().readableBytes()];
    request.content().getBytes(request.content().readerIndex(), body);
    return new HttpCall(request, body, new ByteArrayInputStream(body), remote);
  }

  /**
   * A request of which only the head has arrived.
   *
   * @throws IllegalArgumentException when its path or query is not percent-encoded UTF-8
   */
  static HttpCall of(HttpRequest head, BodyStream body, InetAddress remote) {
    return new HttpCall(head, new byte[0], body, remote);
  }

  /** The method as it was sent, for example {@code GET}; after a HEAD the port omits the body. */
  public String method() {
    return method;
  }

  /**
   * The path as it was sent: still percent-encoded, without the query. For routes, use {@link
   * #segments()}.
   */
  public String path() {
    return path;
  }

  /**
   * The segments of the path, percent-decoded after the split: an encoded slash never separates
   * segments. {@code /api/clans/} gives {@code api}, {@code clans} and an empty one; {@code .} and
   * {@code ..} have no special meaning.
   */
  public List<String> segments() {
    return segments;
  }

  /** The first value of a query parameter, decoded; null when it is missing. */
  public @Nullable String query(String name) {
    return query.get(name);
  }

  /** The first value of a header, case-insensitive; null when it is missing. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  HttpHeaders headers() {
    return headers;
  }

  /** The body, must not be changed; empty when it is read as a stream. */
  public byte[] body() {
    return body;
  }

  /**
   * The body, from its first byte. Reading blocks until the client sends more and fails with an
   * {@link java.io.IOException} when the rest does not arrive: the connection is lost, or the body
   * is longer or slower than allowed. A response before the end closes the connection afterwards.
   */
  public InputStream bodyStream() {
    return bodyStream;
  }

  /** The body read as UTF-8; bytes that are not UTF-8 become replacement characters. */
  public String bodyText() {
    return new String(body, UTF_8);
  }

  /**
   * The client's address: the peer of the TCP connection or, behind a proxy, the proxy's client.
   */
  public InetAddress remote() {
    return remote;
  }

  private static List<String> decodedSegments(String path) {
    String[] raw = path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
    return Arrays.stream(raw).map(HttpCall::decoded).toList();
  }

  /** A plus sign is literal in a path, and a space only in a query. */
  private static String decoded(String segment) {
    return QueryStringDecoder.decodeComponent(segment.replace("+", "%2B"), UTF_8);
  }

  private static Map<String, String> firstValues(Map<String, List<String>> parameters) {
    Map<String, String> first = new HashMap<>();
    parameters.forEach((name, values) -> first.put(name, values.getFirst()));
    return first;
  }
}
