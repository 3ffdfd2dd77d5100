package dev.levelup.chat.server;

import dev.levelup.chat.server.store.PostgresStore;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells clients that the database is another one than the one that they have seen. */
@Command(
    name = "new-epoch",
    description = {
      "Makes clients forget what they kept of the rooms, and fetch it anew.",
      "For a database that was put back by hand: a copied file, or a dump of PostgreSQL. What the",
      "command backup makes does not need it. No server may run on the folder meanwhile."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class NewEpochCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", description = "The server's folder.")
  private Path data = Path.of("levelup-data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      showDefaultValue = Visibility.NEVER, // it may hold a password
      description = "The PostgreSQL database, instead of the one in the folder.")
  private @Nullable String database;

  @Override
  public Integer call() throws StartException {
    if (database == null) {
      renewInFolder();
    } else {
      String url = database;
      renew(() -> PostgresStore.open(url), "that --database names");
    }
    Objects.requireNonNull(spec).commandLine().getOut().println("clients fetch everything anew");
    return CommandLine.ExitCode.OK;
  }

  private void renewInFolder() throws StartException {
    Path file = DataFolder.database(data);
    if (Files.notExists(file)) {
      throw new StartException("there is no database in the folder " + data);
    }
    try (DataFolder _ = DataFolder.open(data)) {
      renew(() -> SqliteStore.open(file), file.toString());
    } catch (IOException e) {
      throw StartException.because("cannot write to the folder " + data, e);
    }
  }

  private static void renew(Supplier<Store> opening, String which) throws StartException {
    try (Store store = opening.get()) {
      store.write(tables -> tables.epoch().renew()).join();
    } catch (StoreException | CompletionException e) {
      throw StartException.because("cannot open the database " + which, e);
    }
  }
}
