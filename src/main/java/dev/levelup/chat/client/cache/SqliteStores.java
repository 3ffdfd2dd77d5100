package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Stores each account in its own SQLite file, so that a sign-out deletes one file and a damaged one
 * does not affect other accounts.
 */
public final class SqliteStores implements ChatStores, StoreSpace {
  private static final String FILES = "chat-*.db";

  private final Path folder;
  private final Executor io;
  private final InstantSource clock;

  /**
   * @param folder the profile's; created when something is stored
   * @param io runs one task at a time, in order: the only thread that accesses the files
   * @param clock for the names of damaged files
   */
  public SqliteStores(Path folder, Executor io, InstantSource clock) {
    this.folder = folder;
    this.io = io;
    this.clock = clock;
  }

  @Override
  public ChatStore open(String server, UserId user, Consumer<StoreFailure> trouble) {
    return new SqliteChatStore(new Transactions(file(server, user), io, trouble));
  }

  @Override
  public CompletableFuture<Long> of(String server, UserId user) {
    return ask(file(server, user)::size);
  }

  @Override
  public CompletableFuture<Long> ofAll() {
    return ask(
        () -> {
          long size = 0;
          for (SqliteFile each : all()) {
            size += each.size();
          }
          return size;
        });
  }

  @Override
  public CompletableFuture<Void> clear(String server, UserId user) {
    return ask(() -> cleared(List.of(file(server, user)))).thenAccept(_ -> {});
  }

  @Override
  public CompletableFuture<Void> clearAll() {
    return ask(() -> cleared(all())).thenAccept(_ -> {});
  }

  private static int cleared(List<SqliteFile> files) throws Exception {
    Exception failure = null;
    for (SqliteFile each : files) {
      try {
        each.forgetMessages();
      } catch (IOException | SQLException | RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return files.size();
  }

  private <T> CompletableFuture<T> ask(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    io.execute(
        () -> {
          try {
            answer.complete(work.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private List<SqliteFile> all() throws IOException {
    List<SqliteFile> all = new ArrayList<>();
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FILES)) {
        found.forEach(each -> all.add(new SqliteFile(each, clock)));
      }
    }
    return all;
  }

  /** An address or a user id may not be a valid file name; their hash is. */
  private SqliteFile file(String server, UserId user) {
    byte[] account = (server + "\n" + user.value()).getBytes(StandardCharsets.UTF_8);
    return new SqliteFile(folder.resolve("chat-" + UUID.nameUUIDFromBytes(account) + ".db"), clock);
  }
}
