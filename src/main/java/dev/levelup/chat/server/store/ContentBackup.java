package dev.levelup.chat.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies the files of attachments and avatars that a copy of a database names. */
public final class ContentBackup {
  /** By the table that must exist: a database may be older than it. */
  private static final Map<String, String> OWNED =
      Map.of(
          "attachments",
          """
          select content from attachments
          union select preview from attachments where preview is not null\
          """,
          "avatars",
          "select content from avatars");

  private ContentBackup() {}

  /**
   * Copies what is not copied yet. A running server may have removed some of it since the database
   * was copied: then that has to be copied once more.
   *
   * @param database the copy
   * @param from the folder of the server's files
   * @param to created if there is something to copy
   * @return what was named but not found
   */
  public static Set<ContentId> copy(Path database, Path from, Path to) throws IOException {
    Set<ContentId> missing = new HashSet<>();
    ContentFolder source = new ContentFolder(from);
    ContentFolder copy = new ContentFolder(to);
    for (ContentId each : owned(database)) {
      Path target = copy.file(each);
      if (Files.notExists(target)) {
        PrivateFiles.createFolder(target.resolveSibling(""));
        try {
          Files.copy(source.file(each), target);
          FileContents.force(target);
        } catch (NoSuchFileException _) {
          missing.add(each);
        }
      }
    }
    return missing;
  }

  private static Set<ContentId> owned(Path database) {
    return new Transactions(SqliteConnections.reading(database))
        .run(
            sql ->
                OWNED.entrySet().stream()
                    .filter(each -> isThere(sql, each.getKey()))
                    .flatMap(each -> sql.all(each.getValue(), ContentBackup::content).stream())
                    .collect(Collectors.toSet()));
  }

  private static boolean isThere(Sql sql, String table) {
    return sql.is("select exists (select 1 from sqlite_schema where name = ?)", table);
  }

  private static ContentId content(ResultSet row) throws SQLException {
    return new ContentId(row.getString(1));
  }

  /** Deletes the content of such a folder, if there is one, and nothing else in it. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      ContentFolder content = new ContentFolder(folder);
      content.forEach(each -> Files.delete(content.file(each)));
    }
  }
}
