package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import dev.levelup.chat.server.logging.Causes;
import dev.levelup.chat.server.logging.Outage;
import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.store.StoreException;
import dev.levelup.chat.server.store.StoreFault;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports to a supervisor whether the server works: {@code GET /healthz}, without authentication.
 * It needs no worker, so a busy server is still healthy.
 */
public final class HealthEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(HealthEndpoint.class);

  private final Outage outage = new Outage(LOG, "The server does not work");
  private final Supplier<? extends CompletionStage<?>> probe;

  /**
   * @param probe checks what the server depends on: completes within two seconds, with a failure
   *     when it does not work; never blocks
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

  private HttpAnswer answer(@Nullable Throwable failure) {
    JsonObject body = new JsonObject();
    if (failure == null) {
      outage.worked();
      body.addProperty("status", "ok");
      return HttpAnswer.json(200, body.toString());
    }
    Optional<String> cause = cause(failure);
    if (!(failure instanceof StoreException)) { // which the store has logged itself
      outage.failed(cause.orElseGet(() -> Causes.brief(failure)));
    }
    body.addProperty("status", "unavailable");
    cause.ifPresent(words -> body.addProperty("cause", words));
    return HttpAnswer.json(503, body.toString());
  }

  /** Only details that are safe to publish. */
  private static Optional<String> cause(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapper when wrapper.getCause() != null -> cause(wrapper.getCause());
      case TimeoutException _ -> Optional.of("the database does not answer");
      case StoreException store -> store.fault().map(StoreFault::words);
      default -> Optional.empty();
    };
  }
}
