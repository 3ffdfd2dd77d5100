package dev.levelup.chat.server.http;

import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.activity.MentionInbox;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The messages that mention the caller, of the feature {@code activity}. */
final class MentionRoutes {
  private static final long DEFAULT_LIMIT = 20;

  private final MentionInbox inbox;

  MentionRoutes(MentionInbox inbox) {
    this.inbox = inbox;
  }

  List<Route> routes() {
    return List.of(Route.signedIn("GET", "/api/mentions", this::mentions));
  }

  private CompletionStage<MentionPage> mentions(ApiCall call, Identity user) {
    String cursor = call.http().query("cursor");
    Long limit = call.number("limit");
    return CompletableFuture.completedFuture(
        inbox.page(
            user.userId(),
            cursor == null ? null : TextField.CURSOR.bounded(cursor),
            Math.clamp(limit == null ? DEFAULT_LIMIT : limit, 0, Integer.MAX_VALUE)));
  }
}
