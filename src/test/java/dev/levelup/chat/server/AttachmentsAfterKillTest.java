package dev.levelup.chat.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.attachments.Uploader;
import dev.levelup.chat.server.picture.TestPictures;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.store.PostgresServer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed while files are uploaded, sent and deleted, and pictures of people replaced;
 * and backed up meanwhile.
 */
@Timeout(180)
@Tag("slow")
class AttachmentsAfterKillTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final List<String> NAMES = List.of("alice", "bob", "carol");
  private static final int KILLS = 3;
  private static final int KILLED_AFTER = 12;
  private static final String PIECES = "select distinct content from content_pieces";
  private static final String OWNED =
      "select content from attachments union select content from avatars"
          + " union select preview from attachments where preview is not null";
  private static final String UNOWNED = "select content from unowned_contents";
  private static final String ON_ITS_WAY =
      PIECES + " except (" + OWNED + ") except " + UNOWNED + " where due_at = 0";

  @TempDir private Path folder;
  private final ServerCaller caller = new ServerCaller();
  private final Queue<Attachment> sent = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    caller.close();
  }

  private ServerProcess start(Path data, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("--sample-data", "--send-rate=0"));
    all.addAll(List.of(options));
    return ServerProcess.start(data, 0, Redirect.INHERIT, all.toArray(String[]::new));
  }

  @Test
  void noMessageMissesAFileAndNobodysFilesAreRemoved() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      uploadAndKill(() -> {});
      try (ServerProcess server = start(folder)) {
        assertAllIsServed(server);
        String database = "jdbc:sqlite:" + folder.resolve("levelup.db");
        await()
            .untilAsserted(() -> assertThat(storedFiles(folder)).isEqualTo(names(database, OWNED)));
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
        server.kill();
      }
    }
  }

  /** There the files are in the database; what the killed server left is due an hour later. */
  @Test
  void thatIsSoOnPostgresToo() throws Exception {
    String database = PostgresServer.emptyDatabase();
    uploadAndKill(
        () -> await().pollDelay(Duration.ZERO).until(() -> !names(database, ON_ITS_WAY).isEmpty()),
        "--database=" + database);
    try (ServerProcess server = start(folder, "--database=" + database)) {
      PostgresServer.change("update unowned_contents set due_at = due_at - 3600000");
      assertAllIsServed(server);
      await().untilAsserted(() -> assertThat(names(database, UNOWNED)).isEmpty());
      assertThat(names(database, PIECES)).isEqualTo(names(database, OWNED));
      assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }
  }

  private void uploadAndKill(Runnable goodMoment, String... options) throws Exception {
    try (ServerProcess server = start(folder, options)) {
      CountDownLatch enough = new CountDownLatch(2 * KILLED_AFTER);
      CountDownLatch pictured = new CountDownLatch(NAMES.size());
      for (String name : NAMES) {
        SignIn user = caller.signIn(server.url(), name);
        Thread.ofVirtual().start(() -> uploadUntilKilled(server, user, enough));
        Thread.ofVirtual().start(() -> replacePictureUntilKilled(server, user, pictured, enough));
      }
      assertThat(pictured.await(60, TimeUnit.SECONDS)).as("each has a picture").isTrue();
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      goodMoment.run();
      server.kill();
    }
  }

  private void assertAllIsServed(ServerProcess server) throws Exception {
    List<Attachment> all =
        caller.after(server.url(), 0).stream()
            .flatMap(each -> each.attachments().stream())
            .toList();
    assertThat(all).containsAll(List.copyOf(sent));
    SignIn alice = caller.signIn(server.url(), "alice");
    try (Uploader uploader = new Uploader(server.url(), alice.token())) {
      for (Attachment each : all) {
        assertThat(uploader.get(each, "").body().length).isEqualTo((int) each.size());
      }
      for (String name : NAMES) {
        String path = caller.signIn(server.url(), name).user().avatar();
        assertThat(path).as("had one").isNotNull();
        assertThat(uploader.get(Objects.requireNonNull(path)).status()).isEqualTo(200);
      }
    }
  }

  /** Every other message is deleted again. */
  private void uploadUntilKilled(ServerProcess server, SignIn user, CountDownLatch enough) {
    Random random = new Random(user.user().id().hashCode());
    try (Uploader uploader = new Uploader(server.url(), user.token());
        TestClient client = TestClient.connect(server.url(), user.token())) {
      client.next("connect");
      client.join(LOBBY);
      for (int i = 0; ; i++) {
        byte[] content = new byte[800_000];
        random.nextBytes(content);
        Attachment file = uploader.upload("x", i % 3 == 0 ? TestPictures.png(70 + i, 50) : content);
        Message said =
            ((SendAck.Stored) SendAck.decode(client.sayWith(LOBBY, "", List.of(file)).join()))
                .message();
        if (i % 2 == 0) {
          sent.add(file);
        } else {
          uploader.delete(said);
        }
        enough.countDown();
      }
    } catch (Exception | AssertionError _) {
      // the server was killed, perhaps before the client was connected
    }
  }

  private static void replacePictureUntilKilled(
      ServerProcess server, SignIn user, CountDownLatch pictured, CountDownLatch enough) {
    int side = 2 + user.user().name().length();
    try (Uploader uploader = new Uploader(server.url(), user.token())) {
      for (int i = 0; ; i++) {
        var _ = uploader.setAvatar("/api/me/avatar", TestPictures.png(side + i % 20, side));
        if (i == 0) {
          pictured.countDown();
        }
        enough.countDown();
      }
    } catch (Exception _) {
      // the server was killed, or there were too many
    }
  }

  private static Set<String> storedFiles(Path data) throws Exception {
    try (Stream<Path> files = Files.walk(data.resolve("attachments"))) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> each.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> names(String database, String query) throws Exception {
    Set<String> names = new HashSet<>();
    try (Connection reader = DriverManager.getConnection(database);
        Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Test
  void aBackupHasTheFilesToo() throws Exception {
    Path data = folder.resolve("data");
    Path other = Files.createDirectory(folder.resolve("other"));
    Path copy = folder.resolve("copy");
    Attachment file;
    String avatar;
    try (ServerProcess server = start(data)) {
      SignIn alice = caller.signIn(server.url(), "alice");
      try (Uploader uploader = new Uploader(server.url(), alice.token());
          TestClient client = TestClient.connect(server.url(), alice.token())) {
        client.next("connect");
        client.join(LOBBY);
        file = uploader.upload("cat.png", TestPictures.png(1000, 10));
        avatar = uploader.setAvatar("/api/me/avatar", TestPictures.png(9, 9));
        client.sayWith(LOBBY, "", List.of(file)).join();
        Process backup =
            ServerProcess.java(List.of(), List.of("backup", "--data=" + data, "--to=" + copy))
                .redirectErrorStream(true)
                .start();
        assertThat(backup.inputReader(UTF_8).readAllAsString()).startsWith("saved");
      }
      server.kill();
    }
    Files.move(copy, other.resolve("levelup.db"));
    Files.move(folder.resolve("copy-attachments"), other.resolve("attachments"));
    Files.copy(data.resolve("secret"), other.resolve("secret"));
    try (ServerProcess restored = start(other);
        Uploader uploader =
            new Uploader(restored.url(), caller.signIn(restored.url(), "bob").token())) {
      assertThat(uploader.get(file, "").body().length).isEqualTo((int) file.size());
      assertThat(uploader.get(file, "?preview=1").status()).isEqualTo(200);
      assertThat(uploader.get(avatar).status()).isEqualTo(200);
    }
  }
}
