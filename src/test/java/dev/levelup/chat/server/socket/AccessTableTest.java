package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.access.TestServices;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTableTest {
  @TempDir private Path folder;

  @Test
  void everyEventStandsInTheTable() {
    try (Store store = SqliteStore.open(folder.resolve("levelup.db"));
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      assertThat(AccessTable.rows())
          .extracting(AccessTable.Row::event)
          .containsAll(gateway(store, TestServices.services(store), timer).events());
    }
  }

  private static ChatGateway gateway(
      Store store, Services services, ScheduledExecutorService timer) {
    Rooms<ChatSession> rooms = ChatSession.rooms();
    return new ChatGateway(
        services,
        rooms,
        TestAdmission.on(rooms),
        new SocketExpiry(Clock.systemUTC(), timer::schedule),
        TestAdmission.reads(rooms, store),
        new TypingFeed(rooms, _ -> {}));
  }
}
