package dev.levelup.chat.server.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;
import java.security.MessageDigest;
import java.util.Map;

/**
 * {@code GET /metrics}, for requests with the operator's token. Checking the address would not be
 * enough: behind a proxy on the same machine, all requests come from that machine.
 */
public final class MetricsEndpoint implements Endpoint {
  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final ServerMetrics metrics;
  private final byte[] authorization;

  /**
   * @param token the bearer token that a scraper sends
   */
  public MetricsEndpoint(ServerMetrics metrics, byte[] token) {
    this.metrics = metrics;
    this.authorization = ("Bearer " + new String(token, UTF_8)).getBytes(UTF_8);
  }

  @Override
  public String path() {
    return "/metrics";
  }

  @Override
  public void serve(Exchange exchange) {
    exchange.answer(answer(exchange.call()));
  }

  private HttpAnswer answer(HttpCall call) {
    if (!isAuthorized(call)) {
      return HttpAnswer.empty(401).withHeader("WWW-Authenticate", "Bearer");
    }
    return switch (call.method()) {
      case "GET", "HEAD" ->
          new HttpAnswer(
              200, TEXT_FORMAT, new HttpAnswer.Whole(metrics.scrape().getBytes(UTF_8)), Map.of());
      default -> HttpAnswer.empty(405).withHeader("Allow", "GET, HEAD");
    };
  }

  /** Takes the same time for every wrong token of the same length. */
  private boolean isAuthorized(HttpCall call) {
    String shown = call.header("Authorization");
    return shown != null && MessageDigest.isEqual(shown.getBytes(UTF_8), authorization);
  }
}
