package dev.levelup.chat.server.domain.search;

import dev.levelup.chat.protocol.NextPage;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.PlaceCursor;
import dev.levelup.chat.server.domain.RateLimiter;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.MessagePlace;
import dev.levelup.chat.server.store.SearchTable.Room;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Finds messages by their words, in the rooms that the user may read at that moment. */
public final class MessageSearch {
  private static final SendLimit LIMIT = new SendLimit(2, 2);

  /** The messages that are read for a page: their reading takes some hundredths of a second. */
  private static final int MOST_READ = 4_000;

  private final Store store;
  private final RateLimiter<UserId> rate;
  private final int mostRead;
  private final LongAdder answered = new LongAdder();

  /**
   * Limited to two searches a second for each user.
   *
   * @param sends without a limit for sends there is none for searches, either
   */
  public MessageSearch(Store store, Clock clock, SendLimit sends) {
    this(store, (sends.perSecond() == 0 ? SendLimit.NONE : LIMIT).limiter(clock), MOST_READ);
  }

  /**
   * @param mostRead how many messages are read for a page
   */
  MessageSearch(Store store, RateLimiter<UserId> rate, int mostRead) {
    this.store = store;
    this.rate = rate;
    this.mostRead = mostRead;
  }

  /**
   * A page, the newest message first. It may have fewer messages than asked for, even none, though
   * there are more: so much is read for one page, and no more. Blocks for the store.
   *
   * @throws RefusedException when searches come too fast, the cursor is invalid, or the room does
   *     not exist or is not open to the user
   */
  public SearchPage page(UserId user, SearchQuery query) {
    MessagePlace before = PlaceCursor.place(query.cursor());
    if (!rate.take(user)) {
      throw new RefusedException(Refusal.TOO_MANY_SEARCHES);
    }
    SearchPage page = store.read(tables -> page(tables, rooms(tables, user, query), before, query));
    answered.increment();
    return page;
  }

  /** How many pages were answered since the server started. */
  public long answered() {
    return answered.sum();
  }

  private static List<Room> rooms(Tables tables, UserId user, SearchQuery query) {
    return query.room() == null
        ? tables.search().readable(user)
        : tables.search().readable(user, RoomAccess.enter(tables, query.room(), user));
  }

  private SearchPage page(Tables tables, List<Room> rooms, MessagePlace before, SearchQuery query) {
    SearchWalk.Found found =
        new SearchWalk(tables.search(), SearchTarget.of(query), rooms, before, mostRead)
            .next(query.limit());
    MessagePlace rest = found.rest();
    return new SearchPage(
        tables.messages().at(found.places()),
        new NextPage(rest != null, rest == null ? null : PlaceCursor.of(rest)));
  }
}
