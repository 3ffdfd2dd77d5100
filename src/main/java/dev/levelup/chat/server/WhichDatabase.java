package dev.levelup.chat.server;

import java.nio.file.Files;
import java.nio.file.Path;
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

  /** The database's name in messages. */
  String name() {
    return database == null ? "in the folder " + data : "that --database names";
  }
}
