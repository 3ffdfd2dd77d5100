package dev.levelup.chat.server.domain.activity;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Preview;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has happened in a room for those who belong to it. For use by the server itself. */
public final class Activities {
  /** More messages since then are not searched for news. */
  private static final int MOST_SEARCHED = 50;

  private final Store store;

  public Activities(Store store) {
    this.store = store;
  }

  /** Members of a room with a larger id than {@code after}; null for the first ones. */
  public List<UserId> members(RoomId room, @Nullable UserId after, int most) {
    return store.read(
        tables ->
            tables
                .rooms()
                .find(room)
                .map(found -> tables.activity().members(found, after, most))
                .orElse(List.of()));
  }

  /**
   * What to tell those users about a room, all from one snapshot; without those who do not belong
   * to it, and without those for whom nothing has changed.
   */
  public Map<UserId, RoomActivityEvent> events(RoomId id, Since since, List<UserId> users) {
    return store.read(
        tables ->
            tables
                .rooms()
                .find(id)
                .map(room -> events(tables, room, since, users))
                .orElse(Map.of()));
  }

  private static Map<UserId, RoomActivityEvent> events(
      Tables tables, RoomRow room, Since since, List<UserId> users) {
    long affected = affected(tables, room, since);
    if (affected == 0) {
      return Map.of();
    }
    Message newest =
        tables.messages().newest(List.of(room.number())).stream().findFirst().orElse(null);
    List<Message> news = news(tables, room, since);
    Map<UserId, RoomActivityEvent> events = new HashMap<>();
    tables
        .activity()
        .of(room, users)
        .forEach(
            (user, state) -> {
              if (state.readSeq() < affected || affected >= room.lastSeq()) {
                events.put(user, event(room, user, state, newest, news));
              }
            });
    return events;
  }

  /**
   * The state has changed for those who have not read up to this number: for all of them if it is
   * the newest one, and for nobody if it is 0. Reactions are no news.
   */
  private static long affected(Tables tables, RoomRow room, Since since) {
    if (since.seq() < room.lastSeq()) {
      return room.lastSeq();
    }
    return tables.changes().wordsAfter(room, since.rev(), MOST_SEARCHED).stream()
        .mapToLong(message -> Objects.requireNonNull(message.seq()))
        .max()
        .orElse(0);
  }

  /** The newest message, and the newest one of another author; the newest one first. */
  private static List<Message> news(Tables tables, RoomRow room, Since since) {
    if (since.seq() >= room.lastSeq()) {
      return List.of();
    }
    long first = Math.max(since.seq(), room.lastSeq() - MOST_SEARCHED) + 1;
    List<Message> found =
        tables.messages().range(room, first, room.lastSeq()).reversed().stream()
            .filter(message -> !message.isDeleted())
            .toList();
    Optional<Message> other =
        found.stream()
            .filter(message -> !message.userId().equals(found.getFirst().userId()))
            .findFirst();
    return other
        .map(message -> List.of(found.getFirst(), message))
        .orElseGet(() -> found.stream().limit(1).toList());
  }

  private static RoomActivityEvent event(
      RoomRow room, UserId user, ReadState state, @Nullable Message newest, List<Message> news) {
    return new RoomActivityEvent(
        room.id(),
        new RoomActivity(room.lastSeq(), room.lastRev(), state, newest),
        news.stream()
            .filter(message -> isNews(message, user, state))
            .findFirst()
            .map(message -> news(message, user))
            .orElse(null));
  }

  private static boolean isNews(Message message, UserId user, ReadState state) {
    // The user may have read it elsewhere in the meantime.
    boolean isRead = Objects.requireNonNull(message.seq()) <= state.readSeq();
    return !isRead && !message.userId().equals(user);
  }

  private static News news(Message message, UserId user) {
    return new News(
        message.id(),
        Objects.requireNonNull(message.seq()),
        message.userId(),
        message.userName(),
        Preview.of(message.content()),
        message.mentions().include(user));
  }
}
