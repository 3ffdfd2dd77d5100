package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.logging.LogThrottle;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Dispatches a request to the endpoint for its path, or else to the handler. */
final class Dispatcher {
  private static final LogThrottle FAULTS =
      new LogThrottle(LoggerFactory.getLogger(Dispatcher.class));

  private final List<Endpoint> endpoints;
  private final HttpHandler handler;
  private final OriginPolicy origins;
  private final int maxBodyBytes;

  Dispatcher(
      List<Endpoint> endpoints, HttpHandler handler, OriginPolicy origins, int maxBodyBytes) {
    this.endpoints = List.copyOf(endpoints);
    this.handler = handler;
    this.origins = origins;
    this.maxBodyBytes = maxBodyBytes;
  }

  OriginPolicy origins() {
    return origins;
  }

  boolean isForEndpoint(HttpCall call) {
    return endpointAt(call.path()) != null;
  }

  private @Nullable Endpoint endpointAt(String path) {
    for (Endpoint endpoint : endpoints) {
      if (endpoint.path().equals(path)) {
        return endpoint;
      }
    }
    return null;
  }

  private static String path(String uri) {
    return uri.split("\\?", 2)[0];
  }

  /** The largest body that any request may have. */
  int maxBodyBytes() {
    return endpoints.stream().mapToInt(Endpoint::maxBodyBytes).reduce(maxBodyBytes, Math::max);
  }

  /** The largest body that a request to this address may have. */
  int maxBodyBytes(String uri) {
    Endpoint endpoint = endpointAt(path(uri));
    return endpoint == null ? maxBodyBytes : Math.max(maxBodyBytes, endpoint.maxBodyBytes());
  }

  /** The largest body that this request may stream, in bytes; 0 if the body is read as a whole. */
  long maxStreamBytes(HttpRequest head) {
    String path = path(head.uri());
    return endpointAt(path) == null ? handler.maxStreamBytes(head.method().name(), path) : 0;
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
    Endpoint endpoint = endpointAt(call.path());
    if (origins.isForeign(call)) {
      exchange.answer(endpoint == null ? ErrorResponses.FOREIGN_ORIGIN : endpoint.foreignAnswer());
    } else if (endpoint == null) {
      handle(exchange, call);
    } else {
      endpoint.serve(exchange);
    }
  }

  private void handle(HttpExchange exchange, HttpCall call) {
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

  /**
   * The path may contain a secret, for example an invitation code; the stack trace shows the place.
   */
  private static void fail(HttpExchange exchange, Throwable error) {
    FAULTS.error("A request failed", error);
    exchange.answer(ErrorResponses.SERVER_ERROR);
  }
}
