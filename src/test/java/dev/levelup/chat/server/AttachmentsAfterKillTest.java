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
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
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

  @TempDir private Path folder;
  private final ServerCaller caller = new ServerCaller();

  @AfterEach
  void close() {
    caller.close();
  }

  private ServerProcess start(Path data) throws Exception {
    return ServerProcess.start(data, 0, Redirect.INHERIT, "--sample-data", "--send-rate=0");
  }

  @Test
  void noMessageMissesAFileAndNobodysFilesAreRemoved() throws Exception {
    Queue<Attachment> sent = new ConcurrentLinkedQueue<>();
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServerProcess server = start(folder)) {
        CountDownLatch enough = new CountDownLatch(2 * KILLED_AFTER);
        CountDownLatch pictured = new CountDownLatch(NAMES.size());
        for (String name : NAMES) {
          SignIn user = caller.signIn(server.url(), name);
          Thread.ofVirtual().start(() -> uploadUntilKilled(server, user, sent, enough));
          Thread.ofVirtual().start(() -> replacePictureUntilKilled(server, user, pictured, enough));
        }
        assertThat(pictured.await(60, TimeUnit.SECONDS)).as("each has a picture").isTrue();
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        server.kill();
      }
      try (ServerProcess server = start(folder)) {
        SignIn alice = caller.signIn(server.url(), "alice");
        try (Uploader uploader = new Uploader(server.url(), alice.token())) {
          for (Attachment each : List.copyOf(sent)) {
            assertThat(uploader.get(each, "").body().length).isEqualTo((int) each.size());
          }
          for (String name : NAMES) {
            String path = caller.signIn(server.url(), name).user().avatar();
            assertThat(path).as("had one").isNotNull();
            assertThat(uploader.get(Objects.requireNonNull(path)).status()).isEqualTo(200);
          }
        }
        await().untilAsserted(() -> assertThat(stored(folder)).isEqualTo(owned(folder)));
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
        server.kill();
      }
    }
  }

  /** Every other message is deleted again. */
  private static void uploadUntilKilled(
      ServerProcess server, SignIn user, Queue<Attachment> sent, CountDownLatch enough) {
    Random random = new Random(user.user().id().hashCode());
    try (Uploader uploader = new Uploader(server.url(), user.token());
        TestClient client = TestClient.connect(server.url(), user.token())) {
      client.next("connect");
      client.join(LOBBY);
      for (int i = 0; ; i++) {
        byte[] content = new byte[200_000];
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

  private static Set<String> stored(Path data) throws Exception {
    try (Stream<Path> files = Files.walk(data.resolve("attachments"))) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> each.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> owned(Path data) throws Exception {
    Set<String> owned = new HashSet<>();
    try (Connection reader =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("levelup.db"));
        Statement statement = reader.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select content from attachments union select preview from attachments"
                    + " union select content from avatars")) {
      while (rows.next()) {
        if (rows.getString(1) != null) {
          owned.add(rows.getString(1));
        }
      }
    }
    return owned;
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
