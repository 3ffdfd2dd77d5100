package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Backups while files are sent and, soon after, deleted. */
@Timeout(120)
class BackupDuringDeletionsTest extends RunningServer {
  private static final int BACKUPS = 12;
  private static final int KEPT = 20;

  private final AtomicBoolean goesOn = new AtomicBoolean(true);

  @Test
  void aBackupHasEveryFileThatItNames() throws Exception {
    SignIn ann = register("ann");
    RoomId room =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("A room", null), ann.user()).join();
    Identity author = new Identity(ann.user().id(), ann.user().name(), null, Instant.MAX);
    send(author, room, -1);
    CompletableFuture<Void> meanwhile =
        CompletableFuture.runAsync(() -> sendAndDelete(author, room));
    for (int i = 0; i < BACKUPS; i++) {
      Path copy = folder.resolve("copy" + i);
      List<String> command = List.of("backup", "--data=" + folder, "--to=" + copy);
      assertThat(ServerMain.commandLine(Map.of()).execute(command.toArray(String[]::new))).isZero();
      assertThat(stored(folder.resolve("copy" + i + "-attachments"))).containsAll(named(copy));
    }
    goesOn.set(false);
    meanwhile.join();
  }

  /** The newest few are kept, so that each file lives for a moment. */
  private void sendAndDelete(Identity author, RoomId room) {
    Deque<Message> sent = new ArrayDeque<>();
    for (int i = 0; goesOn.get(); i++) {
      sent.add(send(author, room, i));
      if (sent.size() > KEPT) {
        server.changes().delete(author, sent.remove().id()).join();
      }
    }
  }

  private Message send(Identity author, RoomId room, int number) {
    AttachmentId file = upload(author.userId(), number).id();
    return server.messages().send(author, room, "", null, null, List.of(file)).join();
  }

  private Attachment upload(UserId owner, int number) {
    byte[] content = ByteBuffer.allocate(50_000).putInt(number).array();
    try (Attachments.Upload upload = server.attachments().upload(owner)) {
      upload.receive("a file", new ByteArrayInputStream(content));
      return upload.keep(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> stored(Path files) throws Exception {
    try (Stream<Path> all = Files.walk(files)) {
      return all.filter(Files::isRegularFile)
          .map(each -> each.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> named(Path database) throws Exception {
    Set<String> named = new HashSet<>();
    try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery("select content from attachments")) {
      while (rows.next()) {
        named.add(rows.getString(1));
      }
    }
    assertThat(named).isNotEmpty();
    return named;
  }
}
