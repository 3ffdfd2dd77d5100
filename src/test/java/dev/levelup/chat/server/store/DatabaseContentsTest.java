package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL only: two servers on one database. */
@EnumSource(names = "POSTGRESQL")
@Timeout(60)
@Tag("slow")
class DatabaseContentsTest extends StoreTestBase {
  private static final UserId BOB = new UserId("bob");

  @Test
  void whatGetsItsOwnerWhileAnotherServerSweepsIsKept() throws IOException {
    Clock clock = Clock.systemUTC();
    Contents contents = new DatabaseContents(store, clock);
    ContentId id = contents.put(Files.write(folder.resolve("file"), new byte[9]), "").id();
    try (Store other = kind.open(database)) {
      CountDownLatch owned = new CountDownLatch(1);
      CountDownLatch commit = new CountDownLatch(1);
      CompletableFuture<?> keeping = keep(id, owned, commit);
      await(owned);
      new DatabaseContents(other, Clock.offset(clock, Duration.ofDays(1))).sweep();
      Awaitility.await().until(() -> waits() > 0);
      commit.countDown();
      keeping.join();
      other.probe().join(); // after the writes of the sweep
    }
    contents.open(id).close();
  }

  private CompletableFuture<?> keep(ContentId id, CountDownLatch owned, CountDownLatch commit) {
    Attachment file = new Attachment(new AttachmentId("1"), "file", "text/plain", 9, null, null);
    AttachmentRow row = new AttachmentRow(file, BOB, id, null, null);
    return store.write(
        Claim.of(BOB),
        tables -> {
          tables.attachments().add(row, null, NOON);
          owned.countDown();
          await(commit);
          return row;
        },
        _ -> {});
  }

  /** How many transactions wait for another one. */
  private long waits() {
    return store.<Long>read(
        tables -> tables.sql().number("select count(*) from pg_locks where not granted"));
  }
}
