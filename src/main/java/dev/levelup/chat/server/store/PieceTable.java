package dev.levelup.chat.server.store;

import java.util.Optional;

/** The content of files, in pieces; in a shared database only. */
final class PieceTable {
  private final Sql sql;

  PieceTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds a piece.
   *
   * @param piece from 0, without gaps
   */
  void add(ContentId content, int piece, byte[] bytes) {
    sql.run(
        "insert into content_pieces (content, piece, bytes) values (?, ?, ?)",
        content.value(),
        piece,
        bytes);
  }

  /** One piece; empty after the last one. */
  Optional<byte[]> find(ContentId content, int piece) {
    return sql.find(
        "select bytes from content_pieces where content = ? and piece = ?",
        row -> row.getBytes("bytes"),
        content.value(),
        piece);
  }

  /** Deletes all pieces. */
  void delete(ContentId content) {
    sql.run("delete from content_pieces where content = ?", content.value());
  }
}
