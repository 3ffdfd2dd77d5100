package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole history of a room that the user keeps. Two parts of a room's messages are stored: the
 * recent ones, which each room has, and the kept part. Neither has a gap. As soon as they adjoin,
 * they are one part, and the recent ones are its end.
 */
final class KeptTable {
  /** While nothing is stored, not even that there is nothing. */
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final Connection connection;
  private final RoomId room;
  private final SearchIndex index;

  KeptTable(Connection connection, RoomId room, SearchIndex index) {
    this.connection = connection;
    this.room = room;
    this.index = index;
  }

  /** Two numbers of messages, and the change up to which those between them are current. */
  private record Part(long from, long to, long rev) {
    boolean adjoins(Part other) {
      return from <= other.to + 1 && other.from <= to + 1;
    }

    Part with(Part other) {
      return new Part(Math.min(from, other.from), Math.max(to, other.to), Math.min(rev, other.rev));
    }
  }

  /** Whether the user keeps the room. */
  boolean isKept() throws SQLException {
    return !Sql.rows(
            connection,
            "select 1 from room_choices where room = ? and kept",
            row -> row.getInt(1),
            room.toString())
        .isEmpty();
  }

  /** What is stored; empty if the user does not keep the room. */
  Optional<KeptPart> find() throws SQLException {
    if (!isKept()) {
      return Optional.empty();
    }
    Part part = part();
    if (part == null) {
      return Optional.of(new KeptPart(UNKNOWN, 0, 0, new KeptPart.Size(0, 0), null));
    }
    KeptPart.Size size =
        Sql.rows(
                connection,
                """
                select count(*), coalesce(sum(bytes), 0) from messages
                where room = ? and seq between ? and ?""",
                row -> new KeptPart.Size(row.getLong(1), row.getLong(2)),
                room.toString(),
                part.from(),
                part.to())
            .getFirst();
    return Optional.of(new KeptPart(part.from(), part.to(), part.rev(), size, oldest(part)));
  }

  private @Nullable Instant oldest(Part part) throws SQLException {
    List<Message> first =
        MessageTable.all(connection, room, "seq >= ? order by seq limit 1", part.from());
    return first.isEmpty() ? null : first.getFirst().createdAt();
  }

  /** Messages before a number, if they are stored without a gap. */
  Optional<HistoryPage> before(long seq, int limit) throws SQLException {
    Part part = isKept() ? part() : null;
    boolean reaches = part != null && (part.from() <= 1 || part.from() < seq);
    if (part == null || !reaches || (part.to() + 1 < seq && seq != UNKNOWN)) {
      return Optional.empty();
    }
    List<Message> found =
        MessageTable.all(
            connection,
            room,
            "seq between ? and ? order by seq desc limit ?",
            part.from(),
            Math.min(seq - 1, part.to()),
            limit + 1);
    boolean isMore = found.size() > limit;
    List<Message> page = new ArrayList<>(isMore ? found.subList(0, limit) : found);
    page = page.reversed();
    return Optional.of(page(page, isMore || part.from() > 1, part));
  }

  /** Messages after a number, if they are stored without a gap. */
  Optional<HistoryPage> after(long seq, int limit) throws SQLException {
    Part part = isKept() ? part() : null;
    if (part == null || seq < part.from() - 1 || seq > part.to()) {
      return Optional.empty();
    }
    List<Message> found =
        MessageTable.all(
            connection,
            room,
            "seq > ? and seq <= ? order by seq limit ?",
            seq,
            part.to(),
            limit + 1);
    boolean isMore = found.size() > limit;
    return Optional.of(page(isMore ? found.subList(0, limit) : found, isMore, part));
  }

  private static HistoryPage page(List<Message> messages, boolean isMore, Part part) {
    return new HistoryPage(List.copyOf(messages), new Pagination(isMore, null, part.rev()));
  }

  /**
   * Takes an answer of the server.
   *
   * @return whether text of a message that is deleted now was stored before
   */
  boolean take(KeptAnswer answer, Instant now) throws SQLException {
    if (!isKept()) {
      return false;
    }
    Part part = part();
    return switch (answer) {
      case KeptAnswer.Newest newest -> part == null && begin(newest, now);
      case KeptAnswer.Older older -> part != null && add(part, older);
      case KeptAnswer.Newer newer -> part != null && add(part, newer, now);
      case KeptAnswer.Changes changes -> part != null && change(changes);
    };
  }

  private boolean begin(KeptAnswer.Newest newest, Instant now) throws SQLException {
    Sql.update(
        connection,
        "insert or ignore into histories (room, complete, at) values (?, 0, ?)",
        room.toString(),
        now.toString());
    boolean erases = put(newest.messages());
    boolean all = !newest.page().pagination().hasMore() || newest.messages().isEmpty();
    long from = all ? 1 : first(newest);
    set(new Part(from, newest.messages().isEmpty() ? 0 : last(newest), rev(newest)));
    setCurrent(newest, now);
    return join() || erases;
  }

  private boolean add(Part part, KeptAnswer.Older older) throws SQLException {
    if (older.before() < part.from() || older.before() > part.to() + 1) {
      return false; // The part was forgotten meanwhile, and begun anew.
    }
    boolean all = !older.page().pagination().hasMore() || older.messages().isEmpty();
    long from = all ? 1 : Math.min(part.from(), first(older));
    boolean erases = put(older.messages());
    set(new Part(from, part.to(), Math.min(part.rev(), rev(older))));
    return join() || erases;
  }

  private boolean add(Part part, KeptAnswer.Newer newer, Instant now) throws SQLException {
    if (newer.last() < part.from() - 1 || newer.last() > part.to()) {
      return false; // The part was forgotten meanwhile, and begun anew.
    }
    if (!beginsAsStored(newer)) {
      return startOver();
    }
    boolean erases = put(newer.messages());
    long to = newer.messages().isEmpty() ? part.to() : Math.max(part.to(), last(newer));
    set(new Part(part.from(), to, Math.min(part.rev(), rev(newer))));
    setCurrent(newer, now);
    return join() || erases;
  }

  private boolean beginsAsStored(KeptAnswer.Newer newer) throws SQLException {
    if (newer.last() == 0) {
      return true;
    }
    List<Message> stored = MessageTable.all(connection, room, "seq = ?", newer.last());
    return !newer.messages().isEmpty()
        && !stored.isEmpty()
        && newer.messages().getFirst().id().equals(stored.getFirst().id());
  }

  private boolean change(KeptAnswer.Changes changes) throws SQLException {
    if (changes.upTo() < changes.after()) {
      return startOver(); // The numbers of changes never go back, unless the database does.
    }
    MessageTable messages = messages();
    boolean erases = false;
    for (Message each : changes.messages()) {
      erases |= messages.update(each);
    }
    Sql.update(
        connection,
        "update histories set rev = max(rev, ?1) where room = ?2 and rev >= ?3",
        changes.upTo(),
        room.toString(),
        changes.after());
    Sql.update(
        connection,
        """
        update histories set kept_rev = max(kept_rev, ?1) where room = ?2 and kept_rev >= ?3""",
        changes.upTo(),
        room.toString(),
        changes.after());
    return erases;
  }

  private boolean startOver() throws SQLException {
    HistoryTable.forget(connection, room, index);
    return true;
  }

  private static long rev(KeptAnswer answer) {
    Long rev = answer.rev();
    return rev == null ? 0 : rev;
  }

  private static long first(KeptAnswer answer) {
    return number(answer.messages().getFirst());
  }

  private static long last(KeptAnswer answer) {
    return number(answer.messages().getLast());
  }

  private static long number(Message message) {
    Long seq = message.seq();
    if (seq == null) {
      throw new IllegalArgumentException("a kept room has numbered messages");
    }
    return seq;
  }

  private boolean put(List<Message> page) throws SQLException {
    MessageTable messages = messages();
    boolean erases = false;
    for (Message each : page) {
      String id = each.id().value();
      erases |= messages.putNewer(each, messages.bodies("id = ?", id).get(id));
    }
    return erases;
  }

  private MessageTable messages() {
    return new MessageTable(connection, room, index);
  }

  private void setCurrent(KeptAnswer.Page answer, Instant now) throws SQLException {
    if (!answer.page().pagination().hasMore() || answer instanceof KeptAnswer.Newest) {
      Sql.update(
          connection,
          "update histories set at = ? where room = ?",
          now.toString(),
          room.toString());
    }
  }

  /**
   * Makes one part of the recent messages and the kept ones, if none is missing between them. To be
   * called after each change of one of them.
   *
   * @return whether messages were deleted
   */
  boolean join() throws SQLException {
    Part kept = part();
    Part recent = recent();
    if (kept == null && recent != null) {
      setBoth(recent);
    } else if (kept != null && recent != null && kept.adjoins(recent)) {
      setBoth(kept.with(recent));
    } else if (kept != null && (recent == null || recent.to() < kept.from())) {
      setBoth(kept); // The recent messages are not recent any more.
      return removeOutside(kept);
    }
    return false;
  }

  private void setBoth(Part part) throws SQLException {
    set(part);
    long oldest = Math.max(part.from(), part.to() - ChatStore.MOST_MESSAGES + 1);
    Sql.update(
        connection,
        """
        update histories set oldest = ?, newest = ?, complete = ?, rev = ? where room = ?""",
        oldest,
        part.to(),
        oldest <= 1,
        part.rev(),
        room.toString());
  }

  private boolean removeOutside(Part part) throws SQLException {
    Set<String> outside =
        messages()
            .bodies("(seq is null or seq not between ? and ?)", part.from(), part.to())
            .keySet();
    removeAll(outside);
    return !outside.isEmpty();
  }

  private void removeAll(Set<String> ids) throws SQLException {
    for (String id : ids) {
      messages().remove(id);
    }
  }

  /**
   * The user does not keep the room any more: the recent messages remain.
   *
   * @return whether others were deleted
   */
  boolean end() throws SQLException {
    set(null);
    int deleted =
        Sql.update(
            connection,
            """
            delete from messages where room = ?1
              and seq < (select oldest from histories where room = ?1)""",
            room.toString());
    index.forget(room);
    return deleted > 0;
  }

  private void set(@Nullable Part part) throws SQLException {
    Sql.update(
        connection,
        "update histories set kept_from = ?, kept_to = ?, kept_rev = ? where room = ?",
        part == null ? null : part.from(),
        part == null ? null : part.to(),
        part == null ? null : part.rev(),
        room.toString());
  }

  private @Nullable Part part() throws SQLException {
    return only(
        """
        select kept_from, kept_to, kept_rev from histories
        where room = ? and kept_from is not null""");
  }

  private @Nullable Part recent() throws SQLException {
    return only(
        """
        select case when complete then 1 else oldest end, newest, rev from histories
        where room = ? and oldest is not null""");
  }

  private @Nullable Part only(String query) throws SQLException {
    return Sql.rows(connection, query, KeptTable::part, room.toString()).stream()
        .findFirst()
        .orElse(null);
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(row.getLong(1), row.getLong(2), row.getLong(3));
  }
}
