package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.store.PostgresServer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However many messages are sent during a database outage, the log stays short. */
@Tag("slow")
class OutageLogTest extends TwoServersBase {
  private static final int SENDS = 200;

  @Override
  @Nullable String bus() {
    return null;
  }

  @Test
  void anOutageIsALineAtItsBeginningAndOneAtItsEnd() {
    TestClient client = client(first, ann);
    second.close();
    try (LogLines log = new LogLines()) {
      PostgresServer.goesAway();
      for (int i = 0; i < SENDS; i++) {
        var _ = client.say(lobby, "lost " + i);
      }
      assertThat(client.say(lobby, "lost").join().get("ok").getAsBoolean()).isFalse();
      PostgresServer.comesBack();
      Awaitility.await().until(() -> client.say(lobby, "kept").join().get("ok").getAsBoolean());
      assertThat(log.written().lines()).hasSizeLessThan(8);
    } finally {
      PostgresServer.comesBack();
    }
  }
}
