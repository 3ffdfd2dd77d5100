package dev.levelup.chat.client.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite file: how it is opened, brought up to date, set aside and deleted.
 *
 * <p>Its write-ahead log is not synced at each commit. A committed transaction is in the system's
 * file cache, so it survives the end of the process; a power cut may lose the last commits, but
 * never damages the file.
 */
final class SqliteFile {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
  private static final String SET_ASIDE = ".damaged-";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  /** The lowest byte of SQLite's error codes is the kind, the others are details. */
  private static final int PRIMARY_CODE = 0xFF;

  private final Path path;
  private final InstantSource clock;

  SqliteFile(Path path, InstantSource clock) {
    this.path = path;
    this.clock = clock;
  }

  /**
   * Opens the file, and creates it if it is missing.
   *
   * @return a connection; each statement on it begins a transaction if there is none
   * @throws SQLException {@link #isDamage} is true for it if the file is damaged
   */
  Connection open() throws IOException, SQLException {
    if (!Files.exists(path)) {
      PrivateFiles.create(path);
    }
    NativeLibrary.loadFrom(path.toAbsolutePath().resolveSibling(""));
    Connection connection = connect();
    try {
      check(connection);
      Schema.bringUpToDate(connection);
      connection.setAutoCommit(false);
      eraseLog(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** After a kill the write-ahead log may still contain text that was deleted. */
  private void eraseLog(Connection connection) throws SQLException {
    if (log().length() > 0) {
      truncateLog(connection);
    }
  }

  private File log() {
    return path.resolveSibling(path.getFileName() + "-wal").toFile();
  }

  /** Whether the file is damaged, so that retrying does not help. */
  static boolean isDamage(Exception thrown) {
    int code = thrown instanceof SQLException of ? of.getErrorCode() & PRIMARY_CODE : 0;
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code
        // Thrown by a reader of a row that cannot be decoded.
        || thrown instanceof RuntimeException;
  }

  /** Renames the file, and SQLite's files beside it. */
  void setAside() throws IOException {
    String stamp = SET_ASIDE + STAMP.format(clock.instant());
    for (Path each : files()) {
      if (Files.exists(each)) {
        Files.move(each, each.resolveSibling(each.getFileName() + stamp));
        LOG.warn("{} cannot be used and is renamed to *{}", each, stamp);
      }
    }
  }

  /**
   * Deletes the messages, also those in renamed files, and shrinks the file; no room is kept from
   * then on. No other connection may have a transaction open.
   */
  void forgetMessages() throws IOException, SQLException {
    if (Files.exists(path)) {
      try (Connection connection = open()) {
        Sql.update(connection, "delete from histories");
        Sql.update(connection, "update room_choices set kept = 0");
        connection.commit();
        shrink(connection);
      }
    }
    deleteSetAside();
  }

  /** Frees the space of what was deleted, and erases it. No transaction may be open. */
  static void shrink(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try {
      Sql.script(connection, "vacuum");
    } finally {
      connection.setAutoCommit(false);
    }
    truncateLog(connection);
  }

  /** Checkpoints and truncates the write-ahead log. No transaction may be open. */
  static void truncateLog(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try {
      Sql.rows(connection, "pragma wal_checkpoint(truncate)", row -> row.getInt(1));
    } finally {
      connection.setAutoCommit(false);
    }
  }

  /** The size in bytes, with SQLite's files beside it and the renamed ones. */
  long size() throws IOException {
    long size = 0;
    for (Path each : all("*")) {
      size += Files.size(each);
    }
    return size;
  }

  /** Also deletes renamed files, which contain messages too. */
  void delete() throws IOException {
    deleteAll("*");
  }

  void deleteSetAside() throws IOException {
    deleteAll("*" + SET_ASIDE + "*");
  }

  private void deleteAll(String ends) throws IOException {
    for (Path each : all(ends)) {
      Files.deleteIfExists(each);
    }
  }

  private List<Path> all(String ends) throws IOException {
    Path folder = path.toAbsolutePath().resolveSibling("");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder, path.getFileName() + ends)) {
      List<Path> all = new ArrayList<>();
      found.forEach(all::add);
      return all;
    }
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    // What is copied for a while must not reach the disk.
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // Deleted data is overwritten in the file.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    return config.createConnection("jdbc:sqlite:" + path);
  }

  private static void check(Connection connection) throws SQLException {
    List<String> answers = Sql.rows(connection, "pragma quick_check(1)", row -> row.getString(1));
    if (!answers.equals(List.of("ok"))) {
      throw new SQLException("the file is damaged", null, SQLiteErrorCode.SQLITE_CORRUPT.code);
    }
  }

  private List<Path> files() {
    return Stream.of("", "-wal", "-shm")
        .map(end -> path.resolveSibling(path.getFileName() + end))
        .toList();
  }
}
