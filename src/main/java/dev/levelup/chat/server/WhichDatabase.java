package dev.levelup.chat.server;

import dev.levelup.chat.server.domain.OperatorRefusal;
import dev.levelup.chat.server.logging.Causes;
import dev.levelup.chat.server.store.OneTransaction;
import dev.levelup.chat.server.store.StoreException;
import dev.levelup.chat.server.store.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options that give the other commands the location of the server's database. */
final class WhichDatabase {
  @Option(names = "--data", paramLabel = "DIR", description = "The server's folder.")
  private Path data = Path.of("levelup-data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      showDefaultValue = Visibility.NEVER, // it may hold a password
      description = "The PostgreSQL database, if the server uses one.")
  private @Nullable String database;

  /** The server's folder, which need not exist. */
  Path folder() {
    return data;
  }

  /** The URL of a PostgreSQL database; null where the database is a file in the folder. */
  @Nullable String url() {
    return database;
  }

  /**
   * The file in the folder.
   *
   * @throws StartException when it does not exist
   */
  Path file() throws StartException {
    Path file = DataFolder.database(data);
    if (Files.notExists(file)) {
      throw new StartException("there is no database in the folder " + data);
    }
    return file;
  }

  /**
   * Writes to the database, while no server writes.
   *
   * @param work must not block; when it throws, nothing is written
   * @throws StartException when that is not possible
   */
  <T> T write(Function<Tables, T> work) throws StartException {
    return run("write to", () -> transaction().write(work));
  }

  /**
   * Reads the database.
   *
   * @throws StartException when that is not possible
   */
  <T> T read(Function<Tables, T> work) throws StartException {
    return run("read", () -> transaction().read(work));
  }

  private OneTransaction transaction() throws StartException {
    return database == null ? OneTransaction.inSqlite(file()) : OneTransaction.inPostgres(database);
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws StartException;
  }

  private <T> T run(String what, Work<T> work) throws StartException {
    try {
      return work.run();
    } catch (OperatorRefusal e) {
      throw new StartException(Causes.oneLine(String.valueOf(e.getMessage())), e);
    } catch (StoreException e) {
      String why = e.fault().isPresent() ? e.why() : "a server of this version must open it first";
      throw new StartException("cannot " + what + " the database " + name() + ": " + why, e);
    }
  }

  /** The database's name in messages. */
  String name() {
    return database == null ? "in the folder " + data : "that --database names";
  }
}
