package dev.levelup.chat.server.domain.activity;

import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.protocol.NextPage;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.PlaceCursor;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.messages.HistoryQuery;
import dev.levelup.chat.server.store.MentionTable.Found;
import dev.levelup.chat.server.store.MessagePlace;
import dev.levelup.chat.server.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that mention a user, in the rooms that the user may read at that moment. */
public final class MentionInbox {
  private final Store store;

  public MentionInbox(Store store) {
    this.store = store;
  }

  /**
   * A page, the newest message first.
   *
   * @param cursor of the previous page; null for the newest ones
   * @param limit 1 to {@link HistoryQuery#MAX_LIMIT}
   * @throws RefusedException when the cursor or the limit is invalid
   */
  public MentionPage page(UserId user, @Nullable String cursor, int limit) {
    MessagePlace before = PlaceCursor.place(cursor);
    if (limit < 1 || limit > HistoryQuery.MAX_LIMIT) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
    List<Found> found = store.read(tables -> tables.mentions().of(user, before, limit + 1));
    Part<Found> part = Part.of(found, limit, each -> each);
    return new MentionPage(
        part.items().stream().map(Found::message).toList(),
        new NextPage(
            part.hasMore(),
            part.hasMore() ? PlaceCursor.of(part.items().getLast().place()) : null));
  }
}
