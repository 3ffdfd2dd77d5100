package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Keeps each account in a SQLite file of its own, so that a sign-out takes one file away and a
 * damaged one is nobody else's loss.
 */
public final class SqliteStores implements ChatStores {
  private final Path folder;
  private final Executor io;
  private final InstantSource clock;

  /**
   * @param folder the profile's; made when something is kept
   * @param io runs one task at a time, in order: the one thread that touches the files
   * @param clock names what is set aside
   */
  public SqliteStores(Path folder, Executor io, InstantSource clock) {
    this.folder = folder;
    this.io = io;
    this.clock = clock;
  }

  @Override
  public ChatStore open(String server, UserId user, Consumer<StoreTrouble> trouble) {
    return new SqliteChatStore(
        new Transactions(new SqliteFile(file(server, user), clock), io, trouble));
  }

  /** Neither an address nor a user id need be good names of files; their hash is. */
  private Path file(String server, UserId user) {
    byte[] account = (server + "\n" + user.value()).getBytes(StandardCharsets.UTF_8);
    return folder.resolve("chat-" + UUID.nameUUIDFromBytes(account) + ".db");
  }
}
