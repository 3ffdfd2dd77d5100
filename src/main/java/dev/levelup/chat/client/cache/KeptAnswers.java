package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Stores what the server says of the history of a room that the user keeps. */
final class KeptAnswers {
  private final Connection connection;
  private final RoomId room;
  private final SearchIndex index;
  private final Instant now;
  private final KeptTable kept;
  private final SpanTable spans;
  private final MessageTable messages;

  KeptAnswers(Connection connection, RoomId room, SearchIndex index, Instant now) {
    this.connection = connection;
    this.room = room;
    this.index = index;
    this.now = now;
    kept = new KeptTable(connection, room, index);
    spans = new SpanTable(connection, room);
    messages = new MessageTable(connection, room, index);
  }

  /**
   * Takes an answer, unless the user does not keep the room any more.
   *
   * @return whether messages or their text were deleted
   */
  boolean take(KeptAnswer answer) throws SQLException {
    if (!kept.isKept()) {
      return false;
    }
    boolean removes = store(answer);
    return messages.erase() || removes;
  }

  /** Returns whether messages were deleted. */
  private boolean store(KeptAnswer answer) throws SQLException {
    Span span = spans.kept();
    return switch (answer) {
      case KeptAnswer.Newest newest -> span == null && begin(newest);
      case KeptAnswer.Older older -> span != null && add(span, older);
      case KeptAnswer.Newer newer -> span != null && add(span, newer);
      case KeptAnswer.Changes changes -> span != null && change(changes);
    };
  }

  private boolean begin(KeptAnswer.Newest newest) throws SQLException {
    spans.begin(now);
    long last = newest.messages().isEmpty() ? 0 : last(newest);
    long from = isAll(newest) ? 1 : first(newest);
    spans.setAt(now);
    return put(newest, new Span(from, last, rev(newest)));
  }

  private boolean add(Span span, KeptAnswer.Older older) throws SQLException {
    if (older.before() < span.from() || older.before() > span.to() + 1) {
      return false; // The part was forgotten meanwhile, and begun anew.
    }
    long from = isAll(older) ? 1 : Math.min(span.from(), first(older));
    return put(older, new Span(from, span.to(), Math.min(span.rev(), rev(older))));
  }

  private boolean add(Span span, KeptAnswer.Newer newer) throws SQLException {
    if (newer.last() < span.from() - 1 || newer.last() > span.to()) {
      return false; // The part was forgotten meanwhile, and begun anew.
    }
    if (!beginsAsStored(newer)) {
      return startOver();
    }
    if (!newer.page().pagination().hasMore()) {
      spans.setAt(now);
    }
    long to = newer.messages().isEmpty() ? span.to() : Math.max(span.to(), last(newer));
    return put(newer, new Span(span.from(), to, Math.min(span.rev(), rev(newer))));
  }

  /** Whether there is nothing before it. */
  private static boolean isAll(KeptAnswer.Page answer) {
    return !answer.page().pagination().hasMore() || answer.messages().isEmpty();
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
    for (Message each : changes.messages()) {
      messages.update(each);
    }
    spans.advance(changes.after(), changes.upTo());
    return false;
  }

  private boolean startOver() throws SQLException {
    HistoryTable.forget(connection, room, index);
    return true;
  }

  private boolean put(KeptAnswer.Page page, Span grown) throws SQLException {
    for (Message each : page.messages()) {
      String id = each.id().value();
      messages.putNewer(each, messages.bodies("id = ?", id).get(id));
    }
    spans.setKept(grown);
    return kept.join();
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
}
