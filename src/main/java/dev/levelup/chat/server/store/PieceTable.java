package dev.levelup.chat.server.store;

import java.util.Optional;

/** The content of files, in pieces; in a shared database only. */
final class PieceTable {
  private final Sql sql;

  PieceTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds a piece of content that is expected.
   *
   * @param piece from 0, without gaps
   * @throws IllegalStateException when it is not: nobody would remove the piece
   */
  void add(ContentId content, int piece, byte[] bytes) {
    int added =
        sql.run(
            """
            insert into content_pieces (content, piece, bytes)
            select content, ?, ? from unowned_contents where content = ?\
            """,
            piece,
            bytes,
            content.value());
    if (added == 0) {
      throw new IllegalStateException("the content was removed meanwhile");
    }
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
