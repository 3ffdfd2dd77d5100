package dev.levelup.chat.server.http;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The features {@code edit} and {@code reactions}. */
final class MessageRoutes {
  private static final String REACTION = "/api/messages/:id/reactions/:emoji";

  private final MessageChanges changes;

  MessageRoutes(MessageChanges changes) {
    this.changes = changes;
  }

  List<Route> routes() {
    return List.of(
        Route.signedIn("PATCH", "/api/messages/:id", this::edit),
        Route.signedIn("DELETE", "/api/messages/:id", this::delete),
        Route.signedIn(
            "PUT", REACTION, (call, user) -> changes.react(user, id(call), emoji(call), true)),
        Route.signedIn(
            "DELETE", REACTION, (call, user) -> changes.react(user, id(call), emoji(call), false)));
  }

  private CompletionStage<?> edit(ApiCall call, Identity user) {
    return changes.edit(user, id(call), TextField.CONTENT.in(call.body()));
  }

  private CompletionStage<?> delete(ApiCall call, Identity user) {
    return changes.delete(user, id(call));
  }

  private static String emoji(ApiCall call) {
    return call.parameters().get(1);
  }

  private static MessageId id(ApiCall call) {
    return new MessageId(call.parameters().getFirst());
  }
}
