package dev.levelup.chat.server.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL statements on one connection. Each method throws {@link UncheckedSqlException} when the
 * database fails. For one thread at a time.
 *
 * <p>No library does this, because a library that adapts every statement to its configuration takes
 * more time than the statement.
 */
final class Sql {
  /** A statement has one of these numbers of values, so that few statements are prepared. */
  private static final int[] CHUNKS = {1, 4, 32, 128};

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /**
   * Runs a statement.
   *
   * @return how many rows it changed
   */
  int run(String sql, @Nullable Object... values) {
    return prepared(
        sql,
        values,
        statement -> {
          statement.execute();
          return statement.getUpdateCount();
        });
  }

  /** Runs a statement once for each list of values, all in one go. */
  void runAll(String sql, List<List<Object>> values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<Object> each : values) {
        set(statement, each.toArray());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  /** Runs a statement anew: some of SQLite's pragmas take effect when they are prepared. */
  void runOnce(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  /** All rows. */
  <T> List<T> all(String sql, Row<? extends T> row, @Nullable Object... values) {
    return prepared(sql, values, statement -> all(statement, row));
  }

  private static <T> List<T> all(PreparedStatement statement, Row<? extends T> row)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    }
  }

  /**
   * The only row, if there is one.
   *
   * @throws IllegalStateException when there are more
   */
  <T> Optional<T> find(String sql, Row<? extends T> row, @Nullable Object... values) {
    List<T> found = all(sql, row, values);
    if (found.size() > 1) {
      throw new IllegalStateException("several rows instead of one");
    }
    return found.stream().findFirst();
  }

  /**
   * The only row.
   *
   * @throws IllegalStateException when there is none, or there are more
   */
  <T> T one(String sql, Row<? extends T> row, @Nullable Object... values) {
    return this.<T>find(sql, row, values)
        .orElseThrow(() -> new IllegalStateException("no row instead of one"));
  }

  /** The condition that is the only column of the only row. */
  boolean is(String sql, @Nullable Object... values) {
    return this.<Boolean>one(sql, row -> row.getBoolean(1), values);
  }

  /** The text that is the only column of the only row. */
  String text(String sql, @Nullable Object... values) {
    return one(sql, row -> row.getString(1), values);
  }

  /** The number that is the only column of the only row. */
  long number(String sql, @Nullable Object... values) {
    return this.<Long>one(sql, row -> row.getLong(1), values);
  }

  /**
   * All rows for values of which there may be many.
   *
   * @param sql has {@code %s} for the list of values
   * @param first the values before the list
   */
  <T> List<T> inChunks(
      String sql, List<?> values, Row<? extends T> row, @Nullable Object... first) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < values.size(); ) {
      int size = chunk(values.size() - i);
      List<?> chunk = values.subList(i, Math.min(values.size(), i + size));
      List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(first));
      parameters.addAll(chunk);
      parameters.addAll(Collections.nCopies(size - chunk.size(), chunk.getLast()));
      all.addAll(all(sql.formatted(parameters(size)), row, parameters.toArray()));
      i += size;
    }
    return all;
  }

  /**
   * All rows for pairs of values of which there may be many.
   *
   * @param sql has {@code %s} for the list of pairs
   */
  <T> List<T> inChunksOfPairs(String sql, List<List<Long>> pairs, Row<? extends T> row) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < pairs.size(); ) {
      int size = chunk(pairs.size() - i);
      List<List<Long>> chunk = new ArrayList<>(pairs.subList(i, Math.min(pairs.size(), i + size)));
      chunk.addAll(Collections.nCopies(size - chunk.size(), chunk.getLast()));
      String list = String.join(", ", Collections.nCopies(size, "(?, ?)"));
      Object[] values = chunk.stream().flatMap(List::stream).toArray();
      all.addAll(all(sql.formatted(list), row, values));
      i += size;
    }
    return all;
  }

  /** The smallest chunk for so many values, or the largest one. */
  private static int chunk(int values) {
    int largest = CHUNKS[CHUNKS.length - 1];
    return Arrays.stream(CHUNKS).filter(size -> size >= values).findFirst().orElse(largest);
  }

  /** As many parameters as a list has values, for {@code in (…)}. */
  static String parameters(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private <T> T prepared(String sql, @Nullable Object[] values, Use<T> use) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return use.of(statement);
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, parameter(values[i]));
    }
  }

  /** PostgreSQL cannot store NUL: it is replaced, so that a query with it finds nothing. */
  private static @Nullable Object parameter(@Nullable Object value) {
    return value instanceof String text ? text.replace('\0', '\uFFFD') : value;
  }

  /** A parameter for PostgreSQL's {@code bigint[]}. */
  Array numbers(List<Long> values) {
    try {
      return connection.createArrayOf("bigint", values.toArray());
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }
}
