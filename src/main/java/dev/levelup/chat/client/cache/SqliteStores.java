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
import java.util.function.LongSupplier;

/**
 * Stores each account in its own SQLite file, so that a sign-out deletes one file and a damaged one
 * does not affect other accounts. Its pictures are files in a folder beside it, and the files that
 * it will send in another one.
 */
public final class SqliteStores implements ChatStores, StoreSpace {
  private static final String FILES = "chat-*.db";
  private static final String PICTURES = "pictures-";
  private static final String OUTBOX = "outbox-";

  private final Path folder;
  private final Executor io;
  private final InstantSource clock;
  private final PictureSpace pictures;

  /**
   * How pictures are stored.
   *
   * @param background reads and writes them, in any order
   * @param limit the bytes that those of one account may take; called on any thread
   */
  public record PictureSpace(Executor background, LongSupplier limit) {}

  /**
   * @param folder the profile's; created when something is stored
   * @param io runs one task at a time, in order: the only thread that accesses the databases
   * @param clock for the names of damaged files, and for the last use of pictures
   * @param pictures how pictures are stored
   */
  public SqliteStores(Path folder, Executor io, InstantSource clock, PictureSpace pictures) {
    this.folder = folder;
    this.io = io;
    this.clock = clock;
    this.pictures = pictures;
  }

  @Override
  public ChatStore open(String server, UserId user, Consumer<StoreFailure> trouble) {
    return new SqliteChatStore(
        new Transactions(file(server, user), io, trouble),
        pictures(server, user),
        outbox(folder.resolve(OUTBOX + name(server, user))),
        clock);
  }

  @Override
  public CompletableFuture<Long> of(String server, UserId user) {
    return ask(
        () ->
            file(server, user).size()
                + pictures(server, user).size()
                + outbox(folder.resolve(OUTBOX + name(server, user))).size());
  }

  @Override
  public CompletableFuture<Long> ofAll() {
    return ask(
        () -> {
          long size = 0;
          for (SqliteFile each : all()) {
            size += each.size();
          }
          for (PictureFiles each : allPictures()) {
            size += each.size();
          }
          for (Path each : folders(OUTBOX)) {
            size += outbox(each).size();
          }
          return size;
        });
  }

  @Override
  public CompletableFuture<Void> clear(String server, UserId user) {
    return ask(() -> cleared(List.of(file(server, user)), List.of(pictures(server, user))))
        .thenAccept(_ -> {});
  }

  @Override
  public CompletableFuture<Void> clearAll() {
    return ask(() -> cleared(all(), allPictures())).thenAccept(_ -> {});
  }

  private static int cleared(List<SqliteFile> files, List<PictureFiles> pictures) throws Exception {
    pictures.forEach(PictureFiles::clear);
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

  private List<PictureFiles> allPictures() throws IOException {
    return folders(PICTURES).stream().map(this::pictures).toList();
  }

  private List<Path> folders(String kind) throws IOException {
    List<Path> all = new ArrayList<>();
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, kind + "*")) {
        found.forEach(all::add);
      }
    }
    return all;
  }

  private SqliteFile file(String server, UserId user) {
    return new SqliteFile(folder.resolve("chat-" + name(server, user) + ".db"), clock);
  }

  private PictureFiles pictures(String server, UserId user) {
    return pictures(folder.resolve(PICTURES + name(server, user)));
  }

  private PictureFiles pictures(Path in) {
    return new PictureFiles(in, pictures.background(), pictures.limit(), clock);
  }

  private OutboxFiles outbox(Path in) {
    return new OutboxFiles(in, pictures.background());
  }

  /** An address or a user id may not be a valid file name; their hash is. */
  private static UUID name(String server, UserId user) {
    return UUID.nameUUIDFromBytes((server + "\n" + user.value()).getBytes(StandardCharsets.UTF_8));
  }
}
