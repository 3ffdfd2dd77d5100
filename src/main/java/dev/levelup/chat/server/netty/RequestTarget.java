package dev.levelup.chat.server.netty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;

/** The destination of a request: its target and its {@code Host} (RFC 9112, 3.2). */
final class RequestTarget {
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]+)(.*)");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~!$&'()*+;=%:\\[\\]-]{0,261}");

  private RequestTarget() {}

  /** Normalises the target, so that it begins with a slash; false when it is invalid. */
  static boolean normalize(HttpRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    boolean isOld = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    if (hosts.size() > 1 || (hosts.isEmpty() && !isOld)) {
      return false;
    }
    return normalizeTarget(request)
        && request.headers().getAll(HttpHeaderNames.HOST).stream()
            .allMatch(host -> HOST.matcher(host).matches());
  }

  /** A target in absolute form contains the host, which overrides {@code Host}. */
  private static boolean normalizeTarget(HttpRequest request) {
    String target = request.uri();
    boolean isForAll = target.equals("*") && request.method().equals(HttpMethod.OPTIONS);
    if (isForAll || target.startsWith("/")) {
      return true;
    }
    var absolute = ABSOLUTE.matcher(target);
    if (!absolute.matches()) {
      return false;
    }
    String path = absolute.group(2);
    request.setUri(path.startsWith("/") ? path : "/" + path);
    request.headers().set(HttpHeaderNames.HOST, absolute.group(1));
    return true;
  }
}
