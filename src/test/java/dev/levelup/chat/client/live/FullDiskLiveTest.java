package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.FailingFiles;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.StartException;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose disk has no room for files, for a while. */
@Tag("slow")
class FullDiskLiveTest extends RunningServer {
  @TempDir private Path profiles;
  private FailingFiles disk;
  private RoomId lobby;

  @Override
  protected ServerOptions options() {
    return super.options().withData(disk.of(folder));
  }

  @Override
  @BeforeEach
  protected void start() throws StartException {
    disk = new FailingFiles(folder);
    super.start();
    var alice = register("alice").user();
    lobby = server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), alice).join();
  }

  /** Where it is larger, the server answers while the client is still sending. */
  @ParameterizedTest
  @ValueSource(ints = {10_000, 3_000_000})
  void aFileWaitsForRoomAndIsSentOnce(int size) throws Exception {
    Path file = Files.write(profiles.resolve("a.bin"), new byte[size]);
    try (LiveClient alice =
        new LiveClient(profiles.resolve("alice")).signIn(server.url(), "alice").open(lobby)) {
      SendingFilesLiveTest.attach(alice, lobby, file);
      disk.leave(size / 3);
      alice.send("with a file");
      alice.send("after");
      await().until(() -> disk.refusals() > 2);
      assertThat(alice.words()).isEmpty();
      assertThat(alice.on(alice::echoes)).isEqualTo(2);
      assertThat(folder.resolve("uploads")).isEmptyDirectory();

      disk.leave(Long.MAX_VALUE);
      alice.awaitWords("with a file", "after");
      Message said =
          alice.on(() -> TimelineChecks.messages(alice.room().timeline().items())).getFirst();
      assertThat(said.attachments()).extracting(Attachment::size).containsExactly((long) size);
    }
  }
}
