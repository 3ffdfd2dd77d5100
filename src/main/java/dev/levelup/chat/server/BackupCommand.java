package dev.levelup.chat.server;

import dev.levelup.chat.server.store.SqliteBackup;
import dev.levelup.chat.server.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
      "Copies the database of a data folder to a file, also while the server runs.",
      "To restore it, copy it into an empty folder as levelup.db, together with the former secret."
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
    copy(source, copy);
    Objects.requireNonNull(spec).commandLine().getOut().println("saved " + copy);
    return CommandLine.ExitCode.OK;
  }

  /**
   * Renames the copy to its final name only when it is complete: what a kill leaves behind is no
   * backup.
   */
  private static void copy(Path source, Path copy) throws StartException {
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      SqliteBackup.copy(source, part);
      Files.move(part, copy);
    } catch (StoreException | IOException e) {
      throw StartException.because("cannot copy " + source + " to " + copy, e);
    }
  }
}
