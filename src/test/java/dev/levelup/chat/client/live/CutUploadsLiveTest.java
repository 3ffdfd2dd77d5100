package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.server.ServerProcess;
import dev.levelup.chat.soak.Fault;
import dev.levelup.chat.soak.FaultProxy;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that end at some byte: the network is cut, or the server killed. */
@Tag("slow")
class CutUploadsLiveTest extends FilesLiveBase {
  private static final int SIZE = 300_000;

  private Path file() throws Exception {
    byte[] bytes = new byte[SIZE];
    new Random(SIZE).nextBytes(bytes);
    return Files.write(profiles.resolve("a.bin"), bytes);
  }

  /** Words before and after a message with a file, whose upload meets that fault. */
  private void say(LiveClient client, FaultProxy network, long after, Fault fault)
      throws Exception {
    client.send("before");
    client.awaitWords("before");
    client.attach(file());
    network.setAfter(after, fault);
    client.send("with a file");
    client.send("after");
  }

  private static void assertSentOnce(LiveClient client) {
    client.awaitWords("before", "with a file", "after");
    assertThat(messages(client).get(1).attachments())
        .extracting(Attachment::size)
        .containsExactly((long) SIZE);
  }

  /** In the request's head, in the form's, in the file, and in the last bytes. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200, 500, 800, SIZE / 2, SIZE, SIZE + 400, SIZE + 700})
  void aCutAtAnyPieceIsMadeGoodOnce(int after) throws Exception {
    try (FaultProxy network = new FaultProxy(server.url());
        LiveClient client = alice(network.url())) {
      say(client, network, after, Fault.CUT);
      assertSentOnce(client);
      assertThat(network.fault()).isEqualTo(Fault.CUT);
    }
  }

  @Test
  void anUploadWhoseAnswerIsLostIsMadeOnce() throws Exception {
    try (FaultProxy network = new FaultProxy(server.url());
        LiveClient client = alice(network.url())) {
      say(client, network, SIZE, Fault.MUTE);
      await().until(() -> kept() == 1);
      network.heal();
      assertSentOnce(client);
      assertThat(kept()).isEqualTo(1);
    }
  }

  private int kept() throws SQLException {
    try (Connection reader =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("levelup.db"));
        Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from attachments")) {
      return rows.getInt(1);
    }
  }

  @Test
  void aServerThatIsKilledDuringTheUploadGetsItAgain() throws Exception {
    server.close();
    try (ServerProcess killed = ServerProcess.start(folder, 0, Redirect.DISCARD);
        FaultProxy network = new FaultProxy(killed.url());
        LiveClient client = alice(network.url())) {
      say(client, network, SIZE / 2, Fault.FREEZE);
      await().until(() -> uploaded() > SIZE / 4);
      killed.kill();
      network.heal();
      try (ServerProcess next =
          ServerProcess.start(folder, killed.url().getPort(), Redirect.DISCARD)) {
        assertSentOnce(client);
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
        next.kill();
      }
    }
  }

  private long uploaded() throws Exception {
    try (var all = Files.list(folder.resolve("uploads"))) {
      return all.mapToLong(each -> each.toFile().length()).sum();
    }
  }
}
