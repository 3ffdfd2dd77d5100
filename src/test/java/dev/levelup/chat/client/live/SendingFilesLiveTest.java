package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that the client sends through this project's own server. */
@Tag("slow")
class SendingFilesLiveTest extends FilesLiveBase {
  private Path file(String name, int size) throws IOException {
    return Files.write(profiles.resolve(name), new byte[size]);
  }

  private static List<String> files(Message message) {
    return message.attachments().stream().map(Attachment::name).toList();
  }

  private long copies() throws IOException {
    try (Stream<Path> all = Files.walk(profiles.resolve("alice"))) {
      return all.filter(each -> each.toString().contains("outbox-") && Files.isRegularFile(each))
          .count();
    }
  }

  @Test
  void aMessageWithFilesArrivesInItsPlace() throws IOException {
    try (LiveClient client = alice(server.url())) {
      client.attach(file("a.bin", 3_000_000), file("b.txt", 5));
      client.send("");
      client.send("second");

      client.awaitWords("", "second");

      assertThat(files(messages(client).getFirst())).containsExactly("a.bin", "b.txt");
      assertThat(messages(client).getFirst().attachments().getFirst().size()).isEqualTo(3_000_000);
    }
    assertThat(copies()).isZero();
  }

  @Test
  void aKillDuringTheUploadLosesNothingAndSendsOnceInOrder() throws Exception {
    Path out = profiles.resolve("killed.out");
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledSender.class.getName(),
                profiles.resolve("alice").toString(),
                server.url().toString(),
                lobby.id(),
                file("large.bin", 20_000_000).toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(killed.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      killed.destroyForcibly().waitFor();
    }
    assertThat(Files.readString(out)).contains("halfway");
    assertThat(copies()).isEqualTo(1);

    try (LiveClient client = alice(server.url())) {
      client.awaitWords("first", "second");

      assertThat(files(messages(client).getFirst())).containsExactly("large.bin");
    }
    assertThat(copies()).isZero();
  }
}
