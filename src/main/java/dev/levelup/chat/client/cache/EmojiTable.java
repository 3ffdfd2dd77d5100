package dev.levelup.chat.client.cache;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The chosen emoji: one row, once one was chosen. */
final class EmojiTable {
  private EmojiTable() {}

  static StoredEmoji find(Connection connection) throws SQLException {
    return Sql.rows(connection, "select recent, tone from emoji", EmojiTable::read).stream()
        .findFirst()
        .orElse(StoredEmoji.NONE);
  }

  private static StoredEmoji read(ResultSet row) throws SQLException {
    String recent = row.getString("recent");
    return new StoredEmoji(
        recent.isEmpty() ? List.of() : List.of(recent.split(" ")), row.getString("tone"));
  }

  static void store(Connection connection, StoredEmoji emoji) throws SQLException {
    Sql.update(
        connection,
        "insert or replace into emoji (only_row, recent, tone) values (1, ?, ?)",
        String.join(" ", emoji.recent()),
        emoji.tone());
  }
}
