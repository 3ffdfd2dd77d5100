package dev.levelup.chat.server.http;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.MessageChanges;
import dev.levelup.chat.server.domain.TextField;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The feature {@code edit}. */
final class MessageRoutes {
  private final MessageChanges changes;

  MessageRoutes(MessageChanges changes) {
    this.changes = changes;
  }

  List<Route> routes() {
    return List.of(
        Route.signedIn("PATCH", "/api/messages/:id", this::edit),
        Route.signedIn("DELETE", "/api/messages/:id", this::delete));
  }

  private CompletionStage<?> edit(ApiCall call, Identity user) {
    return changes.edit(user, id(call), TextField.CONTENT.in(call.body()));
  }

  private CompletionStage<?> delete(ApiCall call, Identity user) {
    return changes.delete(user, id(call));
  }

  private static MessageId id(ApiCall call) {
    return new MessageId(call.parameters().getFirst());
  }
}
