package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.server.access.Parts;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTableTest {
  @TempDir private Path folder;

  @Test
  void everyRouteStandsInTheTable() {
    ServerInfo info = new ServerInfo("", "", Set.of(), new ServerInfo.Limits(0, 0, 0, 0));
    try (Store store = SqliteStore.open(folder.resolve("levelup.db"))) {
      HttpApi api = new HttpApi(info, Parts.services(store), Runnable::run);
      assertThat(api.routes())
          .isNotEmpty()
          .allSatisfy(route -> assertThat(AccessTable.rows()).anyMatch(row -> row.isFor(route)));
    }
  }
}
