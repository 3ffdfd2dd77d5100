package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.store.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server is started before its database. */
@Timeout(60)
@Tag("slow")
class DatabaseWaitTest {
  @TempDir private Path folder;

  @Test
  void aDatabaseThatComesLaterIsWaitedForWithOneLine() throws Exception {
    String url = PostgresServer.emptyDatabase();
    ServerOptions options =
        ServerOptions.in(folder).withShared(new ServerOptions.Shared(url, null));
    PostgresServer.goesAway();
    try (LogLines log = new LogLines()) {
      CompletableFuture<ChatServer> starting = new CompletableFuture<>();
      Thread.ofPlatform().daemon().start(() -> start(options, starting));
      Awaitility.await().until(() -> !log.messages().isEmpty());
      assertThat(log.messages()).singleElement().asString().startsWith("Waiting up to 60 s: ");
      PostgresServer.comesBack();
      starting.join().close();
      assertThat(log.messages()).filteredOn(line -> line.startsWith("Waiting")).hasSize(1);
    } finally {
      PostgresServer.comesBack();
    }
  }

  private static void start(ServerOptions options, CompletableFuture<ChatServer> starting) {
    try {
      starting.complete(ChatServer.start(options));
    } catch (StartException e) {
      starting.completeExceptionally(e);
    }
  }

  @Test
  void aDatabaseThatDoesNotComeEndsTheStartWithTheCause() {
    ServerOptions options =
        ServerOptions.in(folder)
            .withShared(
                new ServerOptions.Shared("jdbc:postgresql://127.0.0.1:1/x", null, Duration.ZERO));
    assertThatThrownBy(() -> ChatServer.start(options))
        .isInstanceOf(StartException.class)
        .hasMessageEndingWith("nothing listens at its address");
  }
}
