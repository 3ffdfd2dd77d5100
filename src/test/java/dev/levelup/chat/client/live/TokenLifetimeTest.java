package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose tokens expire during the test. */
class TokenLifetimeTest extends RunningServer {
  @TempDir private Path profile;

  @Override
  protected ServerOptions options() {
    return super.options().withTokenLifetime(Duration.ofSeconds(2));
  }

  @Tag("slow")
  @Test
  void theClientComesBackWithANewTokenEachTimeAndStaysInItsRoom() {
    User alice = register("alice").user();
    RoomId lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), alice).join();
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
