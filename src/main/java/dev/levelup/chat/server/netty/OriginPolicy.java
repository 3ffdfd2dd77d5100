package dev.levelup.chat.server.netty;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which web pages may use the port: its own, and those of the listed origins. */
final class OriginPolicy {
  private final Set<String> listed;

  OriginPolicy(Set<String> listed) {
    this.listed = listed;
  }

  /** Whether a request comes from a page of elsewhere. Programs send no origin, and are at home. */
  boolean isForeign(HttpCall call) {
    String origin = call.header("Origin");
    return origin != null && !listed.contains(origin) && !isOwn(origin, call.header("Host"));
  }

  /** The headers that let a page of a listed origin read the answer; none for any other. */
  Map<String, String> headers(HttpCall call) {
    String origin = call.header("Origin");
    if (origin == null || !listed.contains(origin)) {
      return Map.of();
    }
    return Map.of("Access-Control-Allow-Origin", origin, "Vary", "Origin");
  }

  /** A browser's question whether a page may send a request of this kind. */
  boolean isAdmittedPreflight(HttpCall call) {
    return call.method().equals("OPTIONS")
        && call.header("Access-Control-Request-Method") != null
        && !headers(call).isEmpty();
  }

  HttpAnswer preflightAnswer() {
    return HttpAnswer.empty(204)
        .withHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
        .withHeader("Access-Control-Allow-Headers", "Authorization, Content-Type")
        .withHeader("Access-Control-Max-Age", "600");
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    int authority = origin.indexOf("://") + 3;
    return authority >= 3 && origin.substring(authority).equalsIgnoreCase(host);
  }
}
