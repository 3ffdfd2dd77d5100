package dev.levelup.chat.server.netty;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which web pages may use the port: its own, and those of the listed origins. */
final class OriginPolicy {
  private static final String ORIGIN = "Origin";

  private final Set<WebOrigin> listed;
  private final boolean behindProxy;

  /**
   * @param listed in the format in which users write origins
   * @param behindProxy whether a proxy's headers give the host and scheme of the original request
   */
  OriginPolicy(Set<String> listed, boolean behindProxy) {
    this.listed = listed.stream().map(WebOrigin::typed).collect(Collectors.toUnmodifiableSet());
    this.behindProxy = behindProxy;
  }

  /**
   * Whether a request comes from a page of a foreign origin. Programs other than browsers send no
   * origin, and are allowed.
   */
  boolean isForeign(HttpCall call) {
    String origin = call.header(ORIGIN);
    return origin != null
        && WebOrigin.of(origin)
            .filter(known -> listed.contains(known) || isOwn(known, call.headers()))
            .isEmpty();
  }

  /** The headers that let a page of a listed origin read the response; empty for all others. */
  Map<String, String> headers(HttpHeaders request) {
    String origin = request.get(ORIGIN);
    if (origin == null || WebOrigin.of(origin).filter(listed::contains).isEmpty()) {
      return Map.of();
    }
    return Map.of("Access-Control-Allow-Origin", origin, "Vary", ORIGIN);
  }

  /** A CORS preflight request. */
  boolean isAdmittedPreflight(HttpCall call) {
    return call.method().equals("OPTIONS")
        && call.header("Access-Control-Request-Method") != null
        && !headers(call.headers()).isEmpty();
  }

  HttpAnswer preflightAnswer() {
    return HttpAnswer.empty(204)
        .withHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
        .withHeader("Access-Control-Allow-Headers", "Authorization, Content-Type")
        .withHeader("Access-Control-Max-Age", "600");
  }

  /**
   * Whether the page has the origin of the requested host, or of the host requested from the proxy.
   */
  private boolean isOwn(WebOrigin origin, HttpHeaders headers) {
    Optional<String> asked = forwarded(headers, "X-Forwarded-Host");
    String host = asked.orElse(headers.get("Host"));
    return host != null && origin.isAt(host) && !isDowngraded(origin, headers);
  }

  /** A page loaded without TLS may be forged, even if the request to the proxy uses TLS. */
  private boolean isDowngraded(WebOrigin origin, HttpHeaders headers) {
    return origin.scheme().equals("http")
        && forwarded(headers, "X-Forwarded-Proto")
            .filter(proto -> proto.equalsIgnoreCase("https") || proto.equalsIgnoreCase("wss"))
            .isPresent();
  }

  /** The value that the proxy added, which is the last: those before it came with the request. */
  private Optional<String> forwarded(HttpHeaders headers, String name) {
    List<String> lines = behindProxy ? headers.getAll(name) : List.of();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String last = lines.getLast();
    return Optional.of(last.substring(last.lastIndexOf(',') + 1).strip())
        .filter(entry -> !entry.isEmpty());
  }
}
