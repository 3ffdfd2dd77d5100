package dev.levelup.chat.server;

import dev.levelup.chat.server.store.ContentBackup;
import dev.levelup.chat.server.store.ContentId;
import dev.levelup.chat.server.store.SqliteBackup;
import dev.levelup.chat.server.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies a server's database, whether the server runs or not. */
@Command(
    name = "backup",
    description = {
      "Copies the database of a data folder to a file, also while the server runs, and the files of",
      "attachments to a folder beside it: FILE-attachments, if there are any.",
      "To restore it, copy it into an empty folder as levelup.db, that folder as attachments, and the",
      "former secret."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class BackupCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WhichDatabase which = new WhichDatabase();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "The file to create; it must not exist.")
  private @Nullable Path to;

  @Override
  public Integer call() throws StartException {
    if (which.url() != null) {
      throw new StartException("cannot copy a PostgreSQL database: use pg_dump instead");
    }
    Path source = which.file();
    Path copy = Objects.requireNonNull(to).toAbsolutePath();
    if (Files.exists(copy)) {
      throw new StartException(copy + " already exists");
    }
    copy(source, DataFolder.attachments(which.folder()), copy);
    Objects.requireNonNull(spec).commandLine().getOut().println("saved " + copy);
    return CommandLine.ExitCode.OK;
  }

  /**
   * Renames the copy to its final name only when it is complete: what a kill leaves behind is no
   * backup.
   */
  private static void copy(Path source, Path attachments, Path copy) throws StartException {
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    Path files = copy.resolveSibling(copy.getFileName() + "-attachments");
    try {
      ContentBackup.delete(files);
      Set<ContentId> missing = Set.of();
      Set<ContentId> before;
      do { // a file that is removed meanwhile is not in the next copy of the database
        before = missing;
        Files.deleteIfExists(part);
        SqliteBackup.copy(source, part);
        missing = ContentBackup.copy(part, attachments, files);
      } while (!missing.isEmpty() && !missing.equals(before));
      Files.move(part, copy);
    } catch (StoreException | IOException e) {
      throw StartException.because("cannot copy " + source + " to " + copy, e);
    }
  }
}
