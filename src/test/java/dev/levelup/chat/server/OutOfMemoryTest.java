package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.hostile.LogLines;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server without memory does not respond, so its process must end. */
@Timeout(120)
@Tag("slow")
class OutOfMemoryTest {
  private static final String WARNING = "After an OutOfMemoryError this process would keep running";

  @TempDir private Path folder;

  @Test
  void theProcessEndsAndSaysThatItFailed() throws Exception {
    Path log = folder.resolve("log");
    Process process =
        ServerProcess.java(
                GreedyServerMain.class,
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                List.of("--port=0", "--data=" + folder.resolve("data")))
            .redirectError(Redirect.to(log.toFile()))
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the process has ended").isTrue();
      assertThat(process.exitValue()).isNotZero();
      assertThat(Files.readString(log)).contains("LevelUp Chat").doesNotContain(WARNING);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aStartThatWouldStayWithoutMemorySaysSoInOneLine() throws Exception {
    try (LogLines log = new LogLines()) {
      ChatServer.start(ServerOptions.in(folder.resolve("data"))).close();
      assertThat(log.messages()).filteredOn(line -> line.startsWith(WARNING)).hasSize(1);
    }
  }
}
