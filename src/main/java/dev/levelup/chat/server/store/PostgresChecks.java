package dev.levelup.chat.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Checks that a PostgreSQL database is usable. */
final class PostgresChecks {
  private static final String UNREADABLE =
      """
      select string_agg(tablename, ', ') from pg_tables
      where schemaname = current_schema()
        and tablename in ('users', 'rooms', 'messages', 'flyway_schema_history')
        and not (
        has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')
        and has_table_privilege(
          quote_ident(schemaname) || '.' || quote_ident(tablename), 'insert'))""";

  private static final String MAY_MAKE_TABLES =
      """
      select has_schema_privilege(current_schema(), 'create')
        or to_regclass('flyway_schema_history') is not null""";

  private PostgresChecks() {}

  /**
   * Checks the database; blocks.
   *
   * @throws StoreException when it is not usable; the message says what to do
   */
  static void check(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      checkEncoding(statement);
      checkWritable(statement);
      checkRights(statement);
      checkSession(source, statement);
    } catch (SQLException e) {
      throw refusal(e);
    }
  }

  private static StoreException refusal(SQLException failure) {
    // A pooler that does not pass settings on fails with a state of the class "connection".
    if (String.valueOf(failure.getMessage()).contains("unsupported startup parameter")) {
      return pooler();
    }
    return new StoreException("cannot connect to the database", failure);
  }

  private static void checkEncoding(Statement statement) throws SQLException {
    String encoding = text(statement, "show server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new StoreException(
          "the database's encoding is "
              + encoding
              + ", which cannot keep every message; make one with:"
              + " create database NAME encoding 'UTF8' template template0");
    }
  }

  private static void checkWritable(Statement statement) throws SQLException {
    if (text(statement, "show transaction_read_only").equals("on")) {
      throw new StoreException(StoreFault.READ_ONLY);
    }
  }

  private static void checkRights(Statement statement) throws SQLException {
    String schema = text(statement, "select coalesce(current_schema(), '')");
    if (schema.isEmpty()) {
      throw new StoreException(
          "the database has no schema that the user may use; as its owner: grant usage, create on"
              + " schema public to USER");
    }
    if (text(statement, MAY_MAKE_TABLES).equals("f")) {
      throw new StoreException(
          "the user may not create tables in the schema "
              + schema
              + "; as its owner: grant usage, create on schema "
              + schema
              + " to USER");
    }
    if (!text(statement, "select coalesce((" + UNREADABLE + "), '')").isEmpty()) {
      throw new StoreException(
          "the user has no right to tables in the schema "
              + schema
              + ", which another user has made; as that one: grant all on all tables in schema "
              + schema
              + " to USER");
    }
  }

  /**
   * Between two statements a pooler in transaction mode gives the connection's session to other
   * clients, with its settings. Then a second connection gets the session that the first one seems
   * to have.
   */
  private static void checkSession(DataSource source, Statement statement) throws SQLException {
    for (int i = 0; i < 3; i++) {
      String first = text(statement, "select pg_backend_pid()");
      try (Connection other = source.getConnection();
          Statement second = other.createStatement()) {
        if (text(second, "select pg_backend_pid()").equals(first)) {
          throw pooler();
        }
      }
    }
  }

  private static StoreException pooler() {
    return new StoreException(
        "the database is behind a pooler in transaction mode; name PostgreSQL itself, or set"
            + " pool_mode = session and ignore_startup_parameters = extra_float_digits there");
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
