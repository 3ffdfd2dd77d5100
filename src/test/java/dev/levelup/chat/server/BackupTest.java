package dev.levelup.chat.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.server.socket.TestClient;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The backup command, run while the server is in use. */
@Timeout(180)
@Tag("slow")
class BackupTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final Executor THREAD_EACH = task -> Thread.ofPlatform().daemon().start(task);

  @TempDir private Path folder;
  private Path data;
  private Path other;
  private Path copy;
  private final ServerCaller caller = new ServerCaller();

  @BeforeEach
  void nameFolders() throws Exception {
    data = folder.resolve("data");
    other = Files.createDirectory(folder.resolve("other"));
    copy = other.resolve("levelup.db");
  }

  @AfterEach
  void closeClient() {
    caller.close();
  }

  @Test
  void aServerOnTheCopyHasAllThatWasAcknowledgedBeforeWhileTheFirstGoesOn() throws Exception {
    AtomicBoolean goOn = new AtomicBoolean(true);
    try (ServerProcess server = ServerProcess.start(data, "--sample-data", "--send-rate=0");
        TestClient talker =
            TestClient.connect(server.url(), caller.signIn(server.url(), "alice").token())) {
      long before = caller.newest(server.url());
      talker.next("connect");
      talker.join(LOBBY);
      List<Message> acknowledged = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        acknowledged.add(say(talker));
      }
      CompletableFuture<Void> meanwhile =
          CompletableFuture.runAsync(() -> talkWhile(goOn, talker), THREAD_EACH);
      assertThat(backup()).isEqualTo("saved " + copy + System.lineSeparator());
      Files.copy(data.resolve("secret"), other.resolve("secret"));
      try (ServerProcess restored = ServerProcess.start(other)) {
        assertThat(caller.after(restored.url(), before))
            .startsWith(acknowledged.toArray(Message[]::new));
      }
      goOn.set(false);
      meanwhile.join(); // all of its sends were acknowledged
    }
  }

  @Test
  void aServerThatDoesNotRunIsCopiedToo() throws Exception {
    long newest;
    try (ServerProcess server = ServerProcess.start(data, "--sample-data")) {
      newest = caller.newest(server.url());
      server.terminate();
    }
    backup();
    Files.copy(data.resolve("secret"), other.resolve("secret"));
    try (ServerProcess server = ServerProcess.start(other)) {
      assertThat(caller.newest(server.url())).isEqualTo(newest);
    }
  }

  @Test
  void aCopyHasAnEpochOfItsOwn() throws Exception {
    String first;
    try (ChatServer server = ChatServer.start(ServerOptions.in(data))) {
      first = server.rooms().epoch();
      backup();
      assertThat(server.rooms().epoch()).isEqualTo(first);
    }
    try (ChatServer restored = ChatServer.start(ServerOptions.in(other))) {
      assertThat(restored.rooms().epoch()).isNotEqualTo(first);
    }
    try (Stream<Path> files = Files.list(other)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part-journal"));
    }
  }

  @Test
  void aDatabaseFromBeforeThereWereEpochsIsCopiedToo() throws Exception {
    ChatServer.start(ServerOptions.in(data)).close();
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("levelup.db"));
        Statement statement = old.createStatement()) {
      statement.execute("drop table epoch");
    }
    assertThat(backup()).startsWith("saved ");
  }

  @Test
  void whatIsThereAlreadyIsNotOverwritten() throws Exception {
    ChatServer.start(ServerOptions.in(data)).close();
    Files.writeString(copy, "something else");
    assertThat(backup()).contains("already exists").hasLineCount(1);
    assertThat(copy).hasContent("something else");
  }

  @Test
  void aFolderWithoutADatabaseIsSaid() throws Exception {
    assertThat(backup()).contains("there is no database in the folder " + data).hasLineCount(1);
    assertThat(copy).doesNotExist();
  }

  @Test
  void whatAKilledBackupLeftIsNoBackupAndNotInTheWay() throws Exception {
    ChatServer.start(ServerOptions.in(data)).close();
    Files.writeString(other.resolve("levelup.db.part"), "half of a copy");
    assertThat(backup()).startsWith("saved ");
    assertThat(other).isDirectoryNotContaining("glob:**.part");
  }

  /** Desktops and file servers leave such files. */
  @Test
  void ofAFormerBackupsFilesOnlyContentIsDeleted() throws Exception {
    ChatServer.start(ServerOptions.in(data)).close();
    Path place = Files.createDirectories(other.resolve("levelup.db-attachments/de"));
    Path content = Files.createFile(place.resolve("de".repeat(32)));
    List<Path> foreign = List.of(place.resolve("desktop.ini"), place.resolveSibling(".DS_Store"));
    for (Path each : foreign) {
      Files.createFile(each);
    }
    assertThat(backup()).startsWith("saved ");
    assertThat(content).doesNotExist();
    assertThat(foreign).allSatisfy(each -> assertThat(each).exists());
  }

  @Test
  void aPostgresIsLeftToItsOwnTool() throws Exception {
    ChatServer.start(ServerOptions.in(data)).close();
    assertThat(backup("--database=jdbc:postgresql://db/chat?password=hunter22"))
        .contains("pg_dump")
        .doesNotContain("hunter22")
        .hasLineCount(1);
    assertThat(copy).doesNotExist();
  }

  private static void talkWhile(AtomicBoolean goOn, TestClient talker) {
    while (goOn.get()) {
      say(talker);
    }
  }

  private static Message say(TestClient talker) {
    return ((SendAck.Stored) SendAck.decode(talker.say(LOBBY, "hello").join())).message();
  }

  /** Returns what the command prints. */
  private String backup(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("backup", "--data=" + data, "--to=" + copy));
    all.addAll(List.of(options));
    Process process =
        ServerProcess.java(List.of(), all)
            .redirectErrorStream(true)
            .redirectInput(Redirect.PIPE)
            .start();
    String said = process.inputReader(UTF_8).readAllAsString();
    assertThat(process.waitFor()).isEqualTo(said.startsWith("saved") ? 0 : 1);
    return said;
  }
}
