package dev.levelup.chat.server.store;

import java.sql.SQLException;

/** A statement or a connection failed. The message contains nothing that users wrote. */
final class UncheckedSqlException extends RuntimeException {
  UncheckedSqlException(SQLException cause) {
    super("the database has failed", cause);
  }
}
