package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.logging.LogThrottle;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Brings a request to the endpoint of its path, or else to the handler. */
final class Dispatcher {
  private static final LogThrottle FAULTS =
      new LogThrottle(LoggerFactory.getLogger(Dispatcher.class));

  private final List<Endpoint> endpoints;
  private final HttpHandler handler;
  private final OriginPolicy origins;

  Dispatcher(List<Endpoint> endpoints, HttpHandler handler, OriginPolicy origins) {
    this.endpoints = List.copyOf(endpoints);
    this.handler = handler;
    this.origins = origins;
  }

  OriginPolicy origins() {
    return origins;
  }

  boolean isForEndpoint(HttpCall call) {
    return endpoints.stream().anyMatch(endpoint -> endpoint.path().equals(call.path()));
  }

  void dispatch(HttpExchange exchange) {
    try {
      route(exchange);
    } catch (RuntimeException e) {
      fail(exchange, e);
    }
  }

  private void route(HttpExchange exchange) {
    HttpCall call = exchange.call();
    if (origins.isAdmittedPreflight(call)) {
      exchange.answer(origins.preflightAnswer());
      return;
    }
    for (Endpoint endpoint : endpoints) {
      if (endpoint.path().equals(call.path())) {
        endpoint.serve(exchange);
        return;
      }
    }
    var _ = handler.handle(call).whenComplete((answer, error) -> settle(exchange, answer, error));
  }

  private static void settle(
      HttpExchange exchange, @Nullable HttpAnswer answer, @Nullable Throwable error) {
    if (answer != null) {
      exchange.answer(answer);
    } else {
      fail(exchange, Objects.requireNonNullElseGet(error, NullPointerException::new));
    }
  }

  /** The path may name a secret, an invitation's code for one; the stack tells the place. */
  private static void fail(HttpExchange exchange, Throwable error) {
    FAULTS.error("a request failed", error);
    exchange.answer(Refusals.SERVER_ERROR);
  }
}
