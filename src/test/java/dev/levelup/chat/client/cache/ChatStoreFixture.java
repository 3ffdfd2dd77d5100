package dev.levelup.chat.client.cache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Opens the databases of a profile folder, and looks at their files. */
abstract class ChatStoreFixture {
  static final RoomId LOBBY = TestMessage.ROOM;
  static final RoomId CLAN = RoomId.clan("raiders");
  static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  static final String SERVER = "http://h";

  @TempDir Path folder;
  final List<StoreFailure> troubles = new ArrayList<>();

  ChatStore open() {
    return open(SERVER, "alice");
  }

  ChatStore open(Executor io) {
    return new SqliteStores(
            folder.resolve("profile"),
            io,
            Clock.systemUTC(),
            new SqliteStores.PictureSpace(Runnable::run, () -> 1_000_000))
        .open(SERVER, TestMessage.user("alice").id(), troubles::add);
  }

  ChatStore open(String server, String user) {
    SqliteStores stores =
        new SqliteStores(
            folder.resolve("profile"),
            Runnable::run,
            Clock.systemUTC(),
            new SqliteStores.PictureSpace(Runnable::run, () -> 1_000_000));
    return stores.open(server, TestMessage.user(user).id(), troubles::add);
  }

  /** Opens a copy of the files: what another process finds while this one has the store open. */
  ChatStore openCopy(String name) throws IOException {
    Path copy = folder.resolve(name).resolve("profile");
    Files.createDirectories(copy);
    for (Path each : files()) {
      Files.copy(each, copy.resolve(each.getFileName()));
    }
    folder = folder.resolve(name);
    return open();
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("profile"))) {
      return files.toList();
    }
  }

  Path database() throws IOException {
    return files().stream()
        .filter(each -> each.toString().endsWith(".db"))
        .findFirst()
        .orElseThrow();
  }

  /** Whether any file of the profile contains some text. */
  boolean onDisk(String words) throws IOException {
    for (Path each : files()) {
      if (Files.readString(each, ISO_8859_1).contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** Leaves an empty database of an older version of the program. */
  void older(int version) throws IOException, SQLException {
    open().close();
    Path database = database();
    Files.delete(database);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      Schema.bringTo(version, connection);
    }
  }

  /** As {@link #older(int)}, with messages of one room. */
  void older(int version, List<Message> history) throws IOException, SQLException {
    older(version);
    String room = LOBBY.toString();
    sql("insert into histories (room, complete, at) values (?, 0, ?)", room, NOON.toString());
    for (Message each : history) {
      sql(
          "insert into messages (room, id, body) values (?, ?, ?)",
          room,
          each.id().value(),
          WireJson.gson().toJson(each));
    }
  }

  void sql(String statement, Object... values) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database())) {
      Sql.update(connection, statement, values);
    }
  }

  /** Takes what the server says of the history of a kept room. */
  static void keep(ChatStore store, KeptAnswer answer) {
    store.keep(LOBBY, answer).join();
  }

  static OutboxEntry entry(String id, RoomId room) {
    return new OutboxEntry(new ClientMessageId(id), room, "words of " + id, NOON, null, null);
  }

  static StoredHistory history(long from, long to) {
    return new StoredHistory(messages(from, to), false, NOON, 0);
  }

  static List<Message> messages(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(number -> TestMessage.by("bob").number(number).message())
        .toList();
  }
}
