package dev.levelup.chat.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options that tell the other commands where the server's database is. */
final class WhichDatabase {
  @Option(names = "--data", paramLabel = "DIR", description = "The server's folder.")
  private Path data = Path.of("levelup-data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      showDefaultValue = Visibility.NEVER, // it may hold a password
      description = "The PostgreSQL database of a server that has one.")
  private @Nullable String database;

  /** The server's folder, which need not be there. */
  Path folder() {
    return data;
  }

  /** The URL of a PostgreSQL; null where the database is a file in the folder. */
  @Nullable String url() {
    return database;
  }

  /**
   * The file in the folder.
   *
   * @throws StartException when there is none
   */
  Path file() throws StartException {
    Path file = DataFolder.database(data);
    if (Files.notExists(file)) {
      throw new StartException("there is no database in the folder " + data);
    }
    return file;
  }

  /** Its name in messages. */
  String name() {
    return database == null ? "in the folder " + data : "that --database names";
  }
}
