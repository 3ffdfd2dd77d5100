package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.messages.HistoryQuery.After;
import dev.levelup.chat.server.domain.messages.HistoryQuery.Before;
import dev.levelup.chat.server.domain.messages.HistoryQuery.Page;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.RoomNumbers;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.util.List;

/**
 * A room's history, in pages. Messages are numbered without gaps, so every page is a range of
 * numbers and costs the same at any distance from the newest message.
 */
public final class HistoryService {
  /**
   * The most changes that are broadcast one by one; if there are more, clients are told to fetch
   * them.
   */
  public static final int MOST_CHANGES = 50;

  private final Store store;

  public HistoryService(Store store) {
    this.store = store;
  }

  /**
   * One page, the oldest message first.
   *
   * @throws RefusedException when the room does not exist or is not open to this user
   */
  public HistoryPage page(UserId user, RoomId id, HistoryQuery query) {
    return store.read(
        tables -> {
          RoomRow room = RoomAccess.enter(tables, id, user);
          return switch (query) {
            case Page page -> page(tables, room, page);
            case Before before -> before(tables, room, before);
            case After after -> after(tables, room, after);
          };
        });
  }

  /**
   * The messages of a room that changed after that number, each once in its current state, ordered
   * by the number of its last change.
   *
   * @throws RefusedException as {@link #page}
   */
  public HistoryPage changes(UserId user, RoomId id, HistoryQuery.After query) {
    return store.read(
        tables -> {
          RoomRow room = RoomAccess.enter(tables, id, user);
          List<Message> found = tables.changes().after(room, query.seq(), query.limit() + 1);
          Part<Message> part = Part.of(found, query.limit(), message -> message);
          long rev = part.hasMore() ? part.items().getLast().rev() : room.lastRev();
          return new HistoryPage(part.items(), new Pagination(part.hasMore(), null, rev));
        });
  }

  /**
   * What follows those numbers in a room, for use by the server itself: access is not checked. At
   * most one change more than {@link #MOST_CHANGES}.
   */
  public Missed missed(RoomId id, RoomNumbers told) {
    return store.read(
        tables -> {
          RoomRow room = RoomAccess.find(tables, id);
          long seq = told.lastSeq();
          return new Missed(
              room.numbers(),
              tables.messages().range(room, seq + 1, seq + HistoryQuery.MAX_LIMIT),
              tables.changes().after(room, told.lastRev(), MOST_CHANGES + 1));
        });
  }

  private static HistoryPage page(Tables tables, RoomRow room, Page page) {
    long last = room.lastSeq() - (page.number() - 1L) * page.limit();
    int total = Math.toIntExact(room.lastSeq());
    return new HistoryPage(
        upTo(tables, room, last, page.limit()),
        new Pagination(last > page.limit(), total, room.lastRev()));
  }

  private static HistoryPage before(Tables tables, RoomRow room, Before before) {
    long last = Math.min(before.seq() - 1, room.lastSeq());
    return new HistoryPage(
        upTo(tables, room, last, before.limit()),
        new Pagination(last > before.limit(), null, room.lastRev()));
  }

  private static HistoryPage after(Tables tables, RoomRow room, After after) {
    long last = Math.min(after.seq(), room.lastSeq()) + after.limit();
    return new HistoryPage(
        upTo(tables, room, last, after.limit()),
        new Pagination(last < room.lastSeq(), null, room.lastRev()));
  }

  private static List<Message> upTo(Tables tables, RoomRow room, long last, int limit) {
    return tables.messages().range(room, last - limit + 1, last);
  }
}
