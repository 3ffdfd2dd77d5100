package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Preview;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a message replies to: its row has only the number of the other message, whose present state
 * is joined at each reading. So no wording outlives its message in a quote.
 */
final class QuoteColumns {
  static final String SELECTED =
      """
      q.seq as q_seq, q.rev as q_rev, q.user_id as q_user_id, q.user_name as q_user_name,
      q.content as q_content, q.deleted as q_deleted
      """;

  /** One look-up by the primary key for each reply. */
  static final String JOINED =
      """
      left join messages q on q.room = m.room and q.seq = m.reply_to
      """;

  private QuoteColumns() {}

  /** The number of the quoted message for a message's row; null for none. */
  static @Nullable Long value(Message message) {
    return message.replyTo() == null ? null : message.replyTo().seq();
  }

  static @Nullable Quote quote(ResultSet row) throws SQLException {
    long seq = row.getLong("q_seq");
    if (row.wasNull()) {
      return null;
    }
    return new Quote(
        MessageTable.id(row.getLong("room"), seq),
        seq,
        row.getLong("q_rev"),
        new User(new UserId(row.getString("q_user_id")), row.getString("q_user_name"), null),
        Preview.of(row.getString("q_content")),
        row.getBoolean("q_deleted"));
  }
}
