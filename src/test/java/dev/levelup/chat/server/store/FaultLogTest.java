package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.levelup.chat.server.hostile.LogLines;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLogTest {
  private final FaultLog faults = new FaultLog(FaultLogTest.class);

  @Test
  void aFailureOfTheStoreIsLoggedByTheStoreAlone(@TempDir Path folder) {
    Store store = SqliteStore.open(folder.resolve("a.db"));
    store.close();
    StoreException failure =
        catchThrowableOfType(StoreException.class, () -> store.read(tables -> tables));
    try (LogLines log = new LogLines()) {
      faults.log("Telling it failed", failure);
      faults.log("Telling it failed", new CompletionException(failure));
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
