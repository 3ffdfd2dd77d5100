package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  private static final AttachmentId ID = new AttachmentId("1");

  @Test
  void whatGetsItsOwnerWhileAnotherServerSweepsIsKept() throws IOException {
    ContentId id = put(9).id();
    try (Store other = kind.open(database)) {
      CountDownLatch owned = new CountDownLatch(1);
      CountDownLatch commit = new CountDownLatch(1);
      CompletableFuture<?> keeping = keep(id, owned, commit);
      await(owned);
      aDayLater(other).sweep();
      Awaitility.await().until(() -> waits() > 0);
      commit.countDown();
      keeping.join();
      other.probe().join(); // after the writes of the sweep
    }
    aDayLater(store).open(id).close();
  }

  /** As after a server that was stopped for hours between its last piece and the commit. */
  @Test
  void whatWasSweptBeforeItsOwnerCameGetsNone() throws IOException {
    Contents.Held late = put(9);
    sweepADayLater();
    CompletableFuture<?> keeping =
        store.write(
            Claim.of(BOB),
            tables -> {
              tables.attachments().add(row(late.id()), null, NOON);
              late.requireStored(tables);
              return late;
            },
            _ -> {});
    assertThatThrownBy(keeping::join).hasMessageContaining("removed meanwhile");
    assertThat(store.<Long>read(tables -> count(tables, "attachments"))).isZero();
  }

  /** As after a server that was stopped for hours between two pieces. */
  @Test
  void ofWhatWasSweptHalfWayNothingMoreIsWritten() throws IOException {
    ContentId late = put(9).id();
    sweepADayLater();
    CompletableFuture<?> writing =
        store.write(
            tables -> {
              tables.pieces().add(late, 1, new byte[9]);
              return late;
            });
    assertThatThrownBy(writing::join).hasMessageContaining("removed meanwhile");
    assertThat(store.<Long>read(tables -> count(tables, "content_pieces"))).isZero();
  }

  @Test
  void whatIsNotCommittedIsNotTaken() {
    store.close();
    assertThatThrownBy(() -> put(9)).isInstanceOf(IOException.class);
  }

  private Contents.Held put(int size) throws IOException {
    return new DatabaseContents(store, Clock.systemUTC())
        .put(Files.write(folder.resolve("file"), new byte[size]), "");
  }

  private void sweepADayLater() {
    aDayLater(store).sweep();
    store.probe().join(); // after the writes of the sweep
  }

  private static Contents aDayLater(Store store) {
    return new DatabaseContents(store, Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
  }

  private static long count(Tables tables, String table) {
    return tables.sql().number("select count(*) from " + table);
  }

  private static AttachmentRow row(ContentId id) {
    Attachment file = new Attachment(ID, "file", "text/plain", 9, null, null);
    return new AttachmentRow(file, BOB, id, null, null);
  }

  private CompletableFuture<?> keep(ContentId id, CountDownLatch owned, CountDownLatch commit) {
    return store.write(
        Claim.of(BOB),
        tables -> {
          tables.attachments().add(row(id), null, NOON);
          owned.countDown();
          await(commit);
          return id;
        },
        _ -> {});
  }

  /** How many transactions wait for another one. */
  private long waits() {
    return store.<Long>read(tables -> count(tables, "pg_locks where not granted"));
  }
}
