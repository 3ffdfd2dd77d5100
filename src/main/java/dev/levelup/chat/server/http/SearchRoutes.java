package dev.levelup.chat.server.http;

import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.search.MessageSearch;
import dev.levelup.chat.server.domain.search.SearchQuery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Searches messages, the feature {@code search}. */
final class SearchRoutes {
  private static final long DEFAULT_LIMIT = 20;

  private final MessageSearch search;

  SearchRoutes(MessageSearch search) {
    this.search = search;
  }

  List<Route> routes() {
    return List.of(Route.signedIn("GET", "/api/search", this::search));
  }

  private CompletionStage<SearchPage> search(ApiCall call, Identity user) {
    String words = parameter(call, TextField.SEARCH_WORDS);
    String author = parameter(call, TextField.SEARCH_AUTHOR);
    String cursor = call.http().query("cursor");
    Long limit = call.number("limit");
    if (words == null) {
      throw new JsonParseException("q is missing");
    }
    return CompletableFuture.completedFuture(
        search.page(
            user.userId(),
            new SearchQuery(
                words,
                room(call),
                author == null ? null : new UserId(author),
                cursor == null ? null : TextField.CURSOR.bounded(cursor),
                Math.clamp(limit == null ? DEFAULT_LIMIT : limit, 0, Integer.MAX_VALUE))));
  }

  private static @Nullable RoomId room(ApiCall call) {
    String community = parameter(call, TextField.COMMUNITY_ID);
    String clan = parameter(call, TextField.CLAN_ID);
    if (community != null && clan != null) {
      throw new JsonParseException("a room is either a community or a clan");
    }
    if (community != null) {
      return new RoomId(RoomKind.COMMUNITY, community);
    }
    return clan == null ? null : new RoomId(RoomKind.CLAN, clan);
  }

  private static @Nullable String parameter(ApiCall call, TextField field) {
    String text = call.http().query(field.field());
    return text == null ? null : field.bounded(text);
  }
}
