package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.FailingFiles;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.server.ServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose disk has no room for files, for a while. */
@Tag("slow")
class FullDiskLiveTest extends FilesLiveBase {
  private final FailingFiles disk = new FailingFiles(Path.of(""));

  @Override
  protected ServerOptions options() {
    return super.options().withData(disk.of(folder));
  }

  /** Where it is larger, the server answers while the client is still sending. */
  @ParameterizedTest
  @ValueSource(ints = {10_000, 3_000_000})
  void aFileWaitsForRoomAndIsSentOnce(int size) throws Exception {
    Path file = Files.write(profiles.resolve("a.bin"), new byte[size]);
    try (LiveClient alice = alice(server.url())) {
      alice.attach(file);
      disk.leave(size / 3);
      alice.send("with a file");
      alice.send("after");
      await().until(() -> disk.refusals() > 2);
      assertThat(alice.words()).isEmpty();
      assertThat(alice.on(alice::echoes)).isEqualTo(2);
      await().untilAsserted(() -> assertThat(folder.resolve("uploads")).isEmptyDirectory());

      disk.leave(Long.MAX_VALUE);
      alice.awaitWords("with a file", "after");
      assertThat(messages(alice).getFirst().attachments())
          .extracting(Attachment::size)
          .containsExactly((long) size);
    }
  }
}
