package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.services.Services;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * What a session asks over HTTP; a token that has run out is renewed once, as the contract says.
 */
final class SimulatedQuestions {
  private final Session session;
  private final Network network;
  private final SimulatedServers servers;

  SimulatedQuestions(Session session, Network network, SimulatedServers servers) {
    this.session = session;
    this.network = network;
    this.servers = servers;
  }

  <T> CompletableFuture<T> ask(BiFunction<Services, Identity, CompletableFuture<T>> question) {
    String token = session.token();
    return ask(question, token)
        .exceptionallyCompose(
            thrown ->
                ApiException.of(thrown) instanceof ApiException.Refused refused
                        && refused.status() == 401
                    ? session.renew(token).thenCompose(fresh -> ask(question, fresh))
                    : CompletableFuture.failedFuture(ApiException.of(thrown)));
  }

  private <T> CompletableFuture<T> ask(
      BiFunction<Services, Identity, CompletableFuture<T>> question, String token) {
    return network.ask(
        () ->
            servers.ask(services -> question.apply(services, services.auth().authenticate(token))));
  }
}
