package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose tokens run out while one watches. */
class TokenLifetimeTest extends RunningServer {
  @TempDir private Path profile;

  @Override
  protected ServerOptions options() {
    return super.options().withTokenLifetime(Duration.ofSeconds(2));
  }

  @Test
  void theClientComesBackWithANewTokenEachTimeAndStaysInItsRoom() {
    register("alice");
    RoomId lobby = server.rooms().createCommunity("Lobby", null).join();
    try (LiveClient client = new LiveClient(profile)) {
      client.signIn(server.url(), "alice").open(lobby);
      AtomicInteger online = new AtomicInteger();
      client.run(
          () ->
              client
                  .chat()
                  .connection()
                  .stateProperty()
                  .subscribe(
                      state -> {
                        if (state instanceof ConnectionState.Online) {
                          online.incrementAndGet();
                        }
                      }));

      client.await(() -> online.get() == 3);
      client.send("still here");

      client.awaitWords("still here");
      assertThat(client.isOnline()).isTrue();
    }
  }
}
