package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/**
 * A store on its own database, with one room in it. Each test class names the kinds of database.
 */
@ParameterizedClass
abstract class StoreTestBase {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final RoomId LOBBY = RoomId.community("lobby");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  String database;
  Store store;

  @BeforeEach
  void makeAndOpen() {
    database = kind.make(folder);
    open();
  }

  final void open() {
    store = kind.open(database);
    store.write(tables -> tables.rooms().find(LOBBY).orElseGet(() -> addLobby(tables))).join();
  }

  private static RoomRow addLobby(Tables tables) {
    return tables.rooms().add(LOBBY, "Lobby", null);
  }

  @AfterEach
  void close() {
    store.close();
  }

  void reopen() {
    close();
    open();
  }

  static Draft draft(String content) {
    return draft(content, null, NOON);
  }

  static Draft draft(String content, @Nullable String clientMessageId, Instant at) {
    return new Draft(
        new UserId("u1"),
        "Ann",
        content,
        clientMessageId == null ? null : new ClientMessageId(clientMessageId),
        at);
  }

  static Message append(Tables tables, Draft draft) {
    return tables.messages().append(lobby(tables), draft);
  }

  static RoomRow lobby(Tables tables) {
    return tables.rooms().find(LOBBY).orElseThrow();
  }

  CompletableFuture<Message> say(String content) {
    return store.write(tables -> append(tables, draft(content)));
  }

  List<String> said() {
    return store.read(
        tables ->
            tables.messages().range(lobby(tables), 1, Long.MAX_VALUE).stream()
                .map(Message::content)
                .toList());
  }

  /** Blocks the writer until the latch is released. */
  void block(CountDownLatch release) {
    CountDownLatch blocked = new CountDownLatch(1);
    var _ =
        store.write(
            _ -> {
              blocked.countDown();
              await(release);
              return "";
            });
    await(blocked);
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
