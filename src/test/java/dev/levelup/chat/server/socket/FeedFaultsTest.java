package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFaultsTest {
  private final FeedFaults faults = new FeedFaults(FeedFaultsTest.class);

  @Test
  void aFailureOfTheStoreIsLoggedByTheStoreAlone(@TempDir Path folder) {
    Store store = SqliteStore.open(folder.resolve("a.db"));
    store.close();
    StoreException failure =
        catchThrowableOfType(StoreException.class, () -> store.read(tables -> tables));
    try (LogLines log = new LogLines()) {
      faults.log("Telling it failed", failure);
      assertThat(log.written()).isEmpty();
    }
  }

  @Test
  void anyOtherIsLoggedWithItsCause() {
    try (LogLines log = new LogLines()) {
      faults.log("Telling it failed", new IllegalStateException("a fault of ours"));
      assertThat(log.written()).contains("Telling it failed", "a fault of ours");
    }
  }
}
