package dev.levelup.chat.server.http;

import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a supervisor whether the server does its work: {@code GET /healthz}, for anybody. It needs
 * no worker, so a server that is only busy is in good health.
 */
public final class HealthEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(HealthEndpoint.class);

  private final Supplier<? extends CompletionStage<?>> probe;

  /**
   * @param probe asks whether the server works: completes when it does, fails when it does not;
   *     never blocks
   */
  public HealthEndpoint(Supplier<? extends CompletionStage<?>> probe) {
    this.probe = probe;
  }

  @Override
  public String path() {
    return "/healthz";
  }

  @Override
  public void serve(Exchange exchange) {
    switch (exchange.call().method()) {
      case "GET", "HEAD" -> {
        var _ = probe.get().whenComplete((_, failure) -> exchange.answer(answer(failure)));
      }
      default -> exchange.answer(HttpAnswer.empty(405).withHeader("Allow", "GET, HEAD"));
    }
  }

  private static HttpAnswer answer(@Nullable Throwable failure) {
    if (failure == null) {
      return HttpAnswer.json(200, "{\"status\":\"ok\"}");
    }
    LOG.warn("the server is not in good health", failure);
    return HttpAnswer.json(503, "{\"status\":\"unavailable\"}");
  }
}
