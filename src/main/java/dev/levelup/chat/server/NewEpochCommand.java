package dev.levelup.chat.server;

import dev.levelup.chat.server.store.PostgresStore;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives the database a new epoch, so that clients discard what they stored of it. */
@Command(
    name = "new-epoch",
    description = {
      "Makes clients delete their stored copies of the rooms and load them again.",
      "For a database restored by hand from a copied file or a PostgreSQL dump. Not needed",
      "for files made by the backup command. Stop the server first."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class NewEpochCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final WhichDatabase which = new WhichDatabase();

  @Override
  public Integer call() throws StartException {
    String url = which.url();
    if (url == null) {
      renewInFolder();
    } else {
      renew(() -> PostgresStore.open(url));
    }
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println("clients will load all rooms again");
    return CommandLine.ExitCode.OK;
  }

  private void renewInFolder() throws StartException {
    Path file = which.file();
    try (DataFolder _ = DataFolder.open(which.folder())) {
      renew(() -> SqliteStore.open(file));
    } catch (IOException e) {
      throw StartException.because("cannot write to the folder " + which.folder(), e);
    }
  }

  private void renew(Supplier<Store> opening) throws StartException {
    try (Store store = opening.get()) {
      store.write(tables -> tables.epoch().renew()).join();
    } catch (StoreException | CompletionException e) {
      throw StartException.because("cannot open the database " + which.name(), e);
    }
  }
}
