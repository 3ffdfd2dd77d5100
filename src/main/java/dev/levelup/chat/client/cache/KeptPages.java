package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the history of a room that the user keeps. */
final class KeptPages {
  /** While nothing is stored, not even that there is nothing. */
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final Connection connection;
  private final RoomId room;
  private final @Nullable Span kept;

  /**
   * @param kept what is stored; null if nothing is
   */
  KeptPages(Connection connection, RoomId room, @Nullable Span kept) {
    this.connection = connection;
    this.room = room;
    this.kept = kept;
  }

  /** What is stored. */
  KeptPart part() throws SQLException {
    return kept == null
        ? new KeptPart(UNKNOWN, 0, 0, new KeptPart.Size(0, 0), null)
        : new KeptPart(kept.from(), kept.to(), kept.rev(), size(kept), oldest(kept));
  }

  private KeptPart.Size size(Span span) throws SQLException {
    return Sql.rows(
            connection,
            """
            select count(*), coalesce(sum(bytes), 0) from messages
            where room = ? and seq between ? and ?""",
            row -> new KeptPart.Size(row.getLong(1), row.getLong(2)),
            room.toString(),
            span.from(),
            span.to())
        .getFirst();
  }

  private @Nullable Instant oldest(Span span) throws SQLException {
    return find("seq >= ? order by seq limit 1", span.from()).stream()
        .map(Message::createdAt)
        .findFirst()
        .orElse(null);
  }

  private List<Message> find(String condition, Object... values) throws SQLException {
    return MessageTable.all(connection, room, condition, values);
  }

  /** Messages before a number, if they are stored without a gap. */
  Optional<HistoryPage> before(long seq, int limit) throws SQLException {
    return kept != null && reachesBefore(kept, seq)
        ? Optional.of(before(kept, seq, limit))
        : Optional.empty();
  }

  private static boolean reachesBefore(Span span, long seq) {
    boolean begins = span.from() <= 1 || span.from() < seq;
    boolean ends = seq <= span.to() + 1 || seq == UNKNOWN;
    return begins && ends;
  }

  private HistoryPage before(Span span, long seq, int limit) throws SQLException {
    List<Message> found =
        find(
            "seq between ? and ? order by seq desc limit ?",
            span.from(),
            Math.min(seq - 1, span.to()),
            limit + 1);
    boolean isMore = found.size() > limit || span.from() > 1;
    return page(first(found, limit).reversed(), isMore, span);
  }

  /** Messages after a number, if they are stored without a gap. */
  Optional<HistoryPage> after(long seq, int limit) throws SQLException {
    return kept != null && seq >= kept.from() - 1 && seq <= kept.to()
        ? Optional.of(after(kept, seq, limit))
        : Optional.empty();
  }

  private HistoryPage after(Span span, long seq, int limit) throws SQLException {
    List<Message> found =
        find("seq > ? and seq <= ? order by seq limit ?", seq, span.to(), limit + 1);
    return page(first(found, limit), found.size() > limit, span);
  }

  private static List<Message> first(List<Message> found, int limit) {
    return found.subList(0, Math.min(limit, found.size()));
  }

  private static HistoryPage page(List<Message> messages, boolean isMore, Span span) {
    return new HistoryPage(List.copyOf(messages), new Pagination(isMore, null, span.rev()));
  }
}
