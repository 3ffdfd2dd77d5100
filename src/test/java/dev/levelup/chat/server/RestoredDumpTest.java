package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.attachments.Uploader;
import dev.levelup.chat.server.attachments.Uploader.Answer;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.picture.TestPictures;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.store.PostgresDump;
import dev.levelup.chat.server.store.PostgresServer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server on a PostgreSQL that was restored from a dump, with an empty folder. */
@Timeout(120)
@Tag("slow")
class RestoredDumpTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final byte[] OF_SEVERAL_PIECES = new byte[300_000];

  static {
    new Random(1).nextBytes(OF_SEVERAL_PIECES);
  }

  @TempDir private Path folder;

  @Test
  void hasTheMessagesTheFilesAndThePicturesAndGoesOn() throws Exception {
    PostgresDump dump = new PostgresDump(Files.createDirectory(folder.resolve("dump")));
    String database = PostgresServer.emptyDatabase();
    Served before;
    String epoch;
    try (ChatServer server = start("first", database)) {
      share(server);
      before = served(server);
      epoch = server.rooms().epoch();
      dump.save(database);
    }
    assertThat(before.bytes()).contains(ByteBuffer.wrap(OF_SEVERAL_PIECES));

    String restored = dump.restore();
    assertThat(ServerMain.commandLine(Map.of()).execute("new-epoch", "--database=" + restored))
        .isZero();
    try (ChatServer server = start("second", restored)) {
      assertThat(served(server)).isEqualTo(before);
      assertThat(server.rooms().epoch()).isNotEqualTo(epoch);
      Message next = share(server);
      assertThat(next.seq()).isEqualTo(before.messages().size() + 1);
      assertThat(served(server).bytes())
          .containsAll(before.bytes())
          .hasSize(before.bytes().size() + 3);
      makeRoom(server);
    }
  }

  private ChatServer start(String name, String database) throws StartException {
    return TestServer.start(
        ServerOptions.in(folder.resolve(name))
            .withSampleData(true)
            .withShared(new ServerOptions.Shared(database, null)));
  }

  /** Alice sets a picture of herself, and sends a picture and another file. */
  private static Message share(ChatServer server) throws Exception {
    try (ServerCaller caller = new ServerCaller()) {
      String token = caller.signIn(server.url(), "alice").token();
      try (Uploader uploader = new Uploader(server.url(), token);
          TestClient client = TestClient.connect(server.url(), token)) {
        client.next("connect");
        client.join(LOBBY);
        var _ = uploader.setAvatar("/api/me/avatar", TestPictures.png(9, 9));
        List<Attachment> files =
            List.of(
                uploader.upload("cat.png", TestPictures.png(1000, 10)),
                uploader.upload("data", OF_SEVERAL_PIECES));
        return ((SendAck.Stored) SendAck.decode(client.sayWith(LOBBY, "Look", files).join()))
            .message();
      }
    }
  }

  /** Its number comes from a sequence, which must go on where it was. */
  private static void makeRoom(ChatServer server) throws Exception {
    try (ServerCaller caller = new ServerCaller()) {
      User alice = caller.signIn(server.url(), "alice").user();
      NewRoom room = new NewRoom("New", null);
      assertThat(server.rooms().create(RoomKind.CLAN, room, alice))
          .succeedsWithin(Duration.ofSeconds(30));
    }
  }

  /**
   * What Bob gets.
   *
   * @param bytes of Alice's picture, then of each file and its preview, if there is one
   */
  private record Served(List<Message> messages, List<ByteBuffer> bytes) {}

  private static Served served(ChatServer server) throws Exception {
    try (ServerCaller caller = new ServerCaller()) {
      SignIn alice = caller.signIn(server.url(), "alice");
      SignIn bob = caller.signIn(server.url(), "bob");
      List<Message> messages = caller.after(server.url(), 0);
      List<ByteBuffer> bytes = new ArrayList<>();
      try (Uploader uploader = new Uploader(server.url(), bob.token())) {
        bytes.add(bytes(uploader.get(Objects.requireNonNull(alice.user().avatar()))));
        for (Message each : messages) {
          for (Attachment file : each.attachments()) {
            bytes.add(bytes(uploader.get(file, "")));
            if (file.width() != null) {
              bytes.add(bytes(uploader.get(file, "?preview=1")));
            }
          }
        }
      }
      return new Served(messages, bytes);
    }
  }

  private static ByteBuffer bytes(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return ByteBuffer.wrap(answer.body());
  }
}
