package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command to run after a database was restored by hand. */
@Timeout(60)
class NewEpochTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private Path data;

  @BeforeEach
  void nameFolder() {
    data = folder.resolve("data");
  }

  @Test
  void theNextServerOnTheFolderHasAnotherEpoch() throws Exception {
    String first = epoch();
    assertThat(epoch()).as("the same without the command").isEqualTo(first);
    assertThat(run()).isZero();
    assertThat(epoch()).isNotEqualTo(first);
  }

  private String epoch() throws Exception {
    try (ChatServer server = ChatServer.start(ServerOptions.in(data))) {
      return server.rooms().epoch();
    }
  }

  @Test
  void aServerThatRunsIsSaid() throws Exception {
    try (ChatServer server = ChatServer.start(ServerOptions.in(data))) {
      String before = server.rooms().epoch();
      assertThat(run()).isEqualTo(1);
      assertThat(said.toString()).contains("another server is using").hasLineCount(1);
      assertThat(server.rooms().epoch()).isEqualTo(before);
    }
  }

  @Test
  void aFolderWithoutADatabaseIsSaidAndNotMade() {
    assertThat(run()).isEqualTo(1);
    assertThat(said.toString()).contains("there is no database").hasLineCount(1);
    assertThat(Files.exists(data)).isFalse();
  }

  @Test
  void aDatabaseThatIsNotThereIsOneLineWithoutItsPassword() {
    assertThat(run("--database=jdbc:postgresql://127.0.0.1:1/chat?password=hunter22")).isEqualTo(1);
    assertThat(said.toString()).contains("--database").doesNotContain("hunter22").hasLineCount(1);
  }

  private int run(String... options) {
    CommandLine line = ServerMain.commandLine(Map.of());
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    String[] all = new String[options.length + 2];
    all[0] = "new-epoch";
    all[1] = "--data=" + data;
    System.arraycopy(options, 0, all, 2, options.length);
    return line.execute(all);
  }
}
