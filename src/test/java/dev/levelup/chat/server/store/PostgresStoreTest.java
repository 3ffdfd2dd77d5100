package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * PostgreSQL only: two servers on one database, and a database that is unavailable for some time.
 */
@EnumSource(names = "POSTGRESQL")
@Timeout(60)
@Tag("slow")
class PostgresStoreTest extends StoreTestBase {
  private static final RoomId ATTIC = RoomId.community("attic");
  private static final int ROUNDS = 200;

  private Store other;

  @BeforeEach
  void openASecondServerAndASecondRoom() {
    other = kind.open(database);
    store.write(tables -> tables.rooms().add(ATTIC, "Attic", null)).join();
  }

  @AfterEach
  void closeTheSecond() {
    other.close();
  }

  @Test
  void twoServersNumberTheMessagesOfARoomTogether() {
    List<CompletableFuture<Message>> writes = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      writes.add(post(store, i % 2 == 0 ? LOBBY : ATTIC, "u1", null));
      writes.add(post(other, i % 2 == 0 ? ATTIC : LOBBY, "u2", null));
    }
    List<Message> posted = writes.stream().map(CompletableFuture::join).toList();
    for (RoomId room : List.of(LOBBY, ATTIC)) {
      assertThat(posted)
          .filteredOn(message -> message.room().equals(room))
          .extracting(Message::seq)
          .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, ROUNDS).boxed().toList());
    }
  }

  @Test
  void claimsInOppositeOrdersNeverWaitForEachOther() {
    CountDownLatch release = new CountDownLatch(1);
    try (Store third = kind.open(database)) {
      var held = third.write(new Claim(List.of("b")), _ -> awaited(release), _ -> {});
      Awaitility.await().until(() -> claims(true) > 0);
      var here = store.write(new Claim(List.of("a", "b", "c")), _ -> "here", _ -> {});
      var there = other.write(new Claim(List.of("c", "b", "a")), _ -> "there", _ -> {});
      Awaitility.await().until(() -> claims(false) == 2);
      release.countDown();
      CompletableFuture.allOf(held, here, there).join();
    }
  }

  private static String awaited(CountDownLatch latch) {
    await(latch);
    return "";
  }

  /** The number of names that are locked, or waited for. */
  private long claims(boolean granted) {
    return store.<Long>read(
        tables ->
            tables
                .sql()
                .number(
                    """
                    select count(*) from pg_locks
                    where locktype = 'advisory' and mode = 'ExclusiveLock' and granted = ?""",
                    granted));
  }

  @Test
  void oneClientMessageIdIsOneMessageHoweverManyServersAreAskedAtOnce() {
    for (int i = 0; i < ROUNDS; i++) {
      CompletableFuture<Message> here = post(store, LOBBY, "u1", "c" + i);
      CompletableFuture<Message> there = post(other, ATTIC, "u1", "c" + i);
      assertThat(here.join()).isEqualTo(there.join());
    }
    long kept =
        store.<Long>read(tables -> lobby(tables).lastSeq())
            + store.<Long>read(tables -> tables.rooms().find(ATTIC).orElseThrow().lastSeq());
    assertThat(kept).isEqualTo(ROUNDS);
  }

  /** As sending does: checks for a repeat, then appends. */
  private static CompletableFuture<Message> post(
      Store store, RoomId room, String user, @Nullable String clientMessageId) {
    Claim claim = Claim.of(room, new UserId(user));
    return store.write(claim, tables -> post(tables, room, user, clientMessageId), _ -> {});
  }

  private static Message post(
      Tables tables, RoomId room, String user, @Nullable String clientMessageId) {
    UserId author = new UserId(user);
    Optional<ClientMessageId> id = Optional.ofNullable(clientMessageId).map(ClientMessageId::new);
    Draft draft = new Draft(author, user, "hi", id.orElse(null), NOON);
    return id.flatMap(repeated -> tables.messages().byClientMessageId(author, repeated))
        .orElseGet(() -> tables.messages().append(tables.rooms().find(room).orElseThrow(), draft));
  }

  @Test
  void aWriteThatClaimsEverythingRunsAloneOnAllServers() {
    List<CompletableFuture<String>> writes = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      RoomId room = RoomId.community("room" + i);
      for (Store each : List.of(store, other)) {
        writes.add(each.write(tables -> addUnlessThere(tables, room)));
        var _ = post(each, LOBBY, "u1", null);
      }
    }
    writes.forEach(CompletableFuture::join);
    assertThat(writes).filteredOn(write -> write.join().equals("added")).hasSize(ROUNDS);
  }

  private static String addUnlessThere(Tables tables, RoomId room) {
    if (tables.rooms().find(room).isPresent()) {
      return "there";
    }
    tables.rooms().add(room, "Room", null);
    return "added";
  }

  @Test
  void whileTheDatabaseIsAwayWritesFailAndThenGoOnByThemselves() {
    say("before").join();
    PostgresServer.goesAway();
    CompletableFuture<Message> refused = say("lost");
    assertThatThrownBy(refused::join).hasCauseInstanceOf(StoreException.class);
    assertThatThrownBy(this::said).isInstanceOf(StoreException.class);
    PostgresServer.comesBack();
    Awaitility.await()
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(say("after").join().seq()).isEqualTo(2));
    Awaitility.await()
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(said()).containsExactly("before", "after"));
  }

  @Test
  void everyCommitIsOnTheDiskWhateverTheDatabaseIsSetTo() {
    String setting = store.write(tables -> tables.sql().text("show synchronous_commit")).join();
    assertThat(setting).isEqualTo("on");
  }

  @Test
  void aDatabaseThatCannotBeHadIsSaidWithoutItsPassword() {
    for (String url :
        List.of(
            "jdbc:postgresql://127.0.0.1:1/chat?user=chat&password=hunter22",
            "jdbc:postgresql://hunter22@:x/")) {
      assertThatThrownBy(() -> PostgresStore.open(url))
          .isInstanceOf(StoreException.class)
          .satisfies(e -> assertThat(StoreTest.stackTrace(e)).doesNotContain("hunter22"));
    }
  }
}
