package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.cache.SqliteStores;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room whose whole history is stored in a real database, fetched from a fake server. */
class KeepingTest extends ChatTest {
  private static final Duration STEP = Duration.ofMillis(500);

  @TempDir private Path folder;
  private ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void begin() {
    fixture = ChatFixture.storingIn(stores());
    remember(CLAN, 1, 1000);
    listClan(true);
  }

  private SqliteStores stores() {
    return new SqliteStores(
        folder.resolve("profile"),
        Runnable::run,
        Clock.systemUTC(),
        new SqliteStores.PictureSpace(Runnable::run, () -> 1_000_000));
  }

  @AfterEach
  void close() {
    fixture.chat.close();
  }

  private void listClan(boolean isMember) {
    RoomInfo clan = new RoomInfo(CLAN.id(), "Raiders", null, null, isMember);
    history().list(RoomKind.CLAN, clan);
    history().list(RoomKind.COMMUNITY, new RoomInfo(LOBBY.id(), "Lobby", null, null, null));
  }

  private void keep() {
    fixture.chat.keeping().keep(CLAN, true);
    fixture.fx.run();
  }

  private void fetch() {
    fixture.fx.advance(STEP.multipliedBy(30));
  }

  private @Nullable KeptRoom kept() {
    return fixture.chat.keeping().rooms().get(CLAN);
  }

  private @Nullable Phase phase() {
    KeptRoom kept = kept();
    return kept == null ? null : kept.phase();
  }

  private KeptPart part() {
    return store().kept(CLAN).join().orElseThrow();
  }

  /** A second connection to the same database. */
  private ChatStore store() {
    return stores().open(fixture.chat.server(), fixture.alice.id(), _ -> {});
  }

  private List<Message> stored() {
    return store().keptBefore(CLAN, Long.MAX_VALUE, 100_000).join().orElseThrow().messages();
  }

  private List<String> asked() {
    return history().questions().stream().filter(each -> !each.contains("membership")).toList();
  }

  @Test
  void theWholeHistoryIsFetchedPageByPageWithPauses() {
    fixture.online();
    keep();
    assertThat(asked()).containsExactly("raiders?page=1");
    assertThat(phase()).isEqualTo(Phase.FETCHING);

    fixture.fx.advance(STEP.minusMillis(1));
    assertThat(asked()).hasSize(1);
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
    assertThat(kept()).extracting(KeptRoom::messages).isEqualTo(1000L);
    assertThat(asked())
        .containsExactly(
            "raiders?page=1",
            "raiders/changes?after=0",
            "raiders?after=999",
            "raiders?before=901",
            "raiders?before=801",
            "raiders?before=701",
            "raiders?before=601",
            "raiders?before=501",
            "raiders?before=401",
            "raiders?before=301",
            "raiders?before=201",
            "raiders?before=101");
  }

  @Test
  void onlyOneRequestIsUnderWay() {
    remember(LOBBY, 1, 300);
    fixture.online();
    history().hold();
    keep();
    fixture.chat.keeping().keep(LOBBY, true);
    fetch();

    assertThat(history().held()).isEqualTo(1);
    history().release();
    fetch();
    fetch();
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
    assertThat(fixture.chat.keeping().rooms().get(LOBBY))
        .extracting(KeptRoom::phase)
        .isEqualTo(Phase.COMPLETE);
  }

  @Test
  void itGoesOnAfterAKillWhereItStopped() {
    fixture.online();
    keep();
    fixture.fx.advance(STEP.multipliedBy(5));
    long from = part().from();
    assertThat(from).isGreaterThan(1).isLessThan(901);

    fixture = fixture.killed().online();
    int before = asked().size();
    fetch();

    assertThat(asked().subList(before, asked().size()))
        .contains("raiders?before=" + from)
        .doesNotContain("raiders?page=1", "raiders?before=901");
    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
  }

  @Test
  void itWaitsDuringAPauseAndWithoutAConnection() {
    fixture.online();
    fixture.chat.keeping().setPause(Phase.ON_BATTERY);
    keep();
    fetch();
    assertThat(asked()).isEmpty();
    assertThat(phase()).isEqualTo(Phase.ON_BATTERY);

    fixture.chat.keeping().setPause(null);
    fixture.fx.advance(STEP);
    assertThat(asked()).isNotEmpty();
    fixture.chat.keeping().setPause(Phase.IN_GAME);
    int before = asked().size();
    fetch();
    assertThat(asked()).hasSize(before);
    assertThat(phase()).isEqualTo(Phase.IN_GAME);

    fixture.socket().lose();
    fixture.chat.keeping().setPause(null);
    fixture.fx.run();
    assertThat(phase()).isEqualTo(Phase.OFFLINE);
    assertThat(asked()).hasSize(before);
    fixture.reconnectAfterLoss();
    fetch();
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
  }

  @Test
  void itDoesNotDisturbABusyFxThread() {
    fixture.online();
    history().hold();
    keep();
    history().release();
    fixture.fx.advance(STEP);
    int before = asked().size();

    // A task that is waiting when the time comes is late.
    for (int i = 0; i < 5; i++) {
      fixture.fx.execute(() -> fixture.fx.sleep(Duration.ofSeconds(1)));
      fixture.fx.advance(Duration.ofMillis(1));
    }
    assertThat(asked().size() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void aFailureOrTooManyRequestsOnlyDelayIt() {
    fixture.online();
    history().failWith(new ApiException.Refused(429, null, null, Duration.ofSeconds(30)));
    keep();
    fixture.fx.advance(Duration.ofSeconds(29));
    assertThat(asked()).hasSize(1);
    history().failWith(new ApiException.Refused(500, null, null, null));
    fixture.fx.advance(Duration.ofSeconds(2));
    assertThat(asked()).hasSize(2);

    history().failWith(null);
    fetch();

    assertThat(stored()).hasSize(1000);
  }

  @Test
  void whatHappensWhileItIsFetchedAndWhileAliceIsAwayIsRightThen() {
    fixture.online();
    keep();
    fixture.fx.advance(STEP.multipliedBy(4));
    var _ = history().edit(history().all(CLAN).get(990).id(), "edited");
    var _ = history().delete(history().all(CLAN).get(5).id());
    remember(CLAN, 1001, 1002);
    fixture.socket().update(history().all(CLAN).get(990), 0);
    fixture.socket().post(TestMessage.by("bob").in(CLAN).number(1001).message());
    fetch();
    fetch();
    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));

    fixture.socket().lose();
    fixture.fx.run();
    for (int i = 0; i < 250; i++) {
      var _ = history().edit(history().all(CLAN).get(i * 3).id(), "later " + i);
    }
    var _ = history().delete(history().all(CLAN).get(7).id());
    remember(CLAN, 1003, 1400);
    fixture.reconnectAfterLoss();
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
    assertThat(store().search(MessageSearch.of("later 200", CLAN), 9).join()).hasSize(1);
    assertThat(store().search(MessageSearch.of("message 8", CLAN), 1000).join())
        .noneMatch(each -> each.seq() != null && each.seq() == 8);
  }

  @Test
  void aBroadcastChangeOfAnOldMessageIsStoredWithoutARequest() {
    fixture.online();
    keep();
    fetch();
    fixture.joined(CLAN);
    Message edited = history().edit(history().all(CLAN).get(3).id(), "edited").join();
    int before = asked().size();
    fixture.socket().update(edited, 0);
    fixture.fx.advance(Duration.ofSeconds(1));

    assertThat(stored()).contains(edited);
    assertThat(part().rev()).isEqualTo(1);
    assertThat(asked()).hasSize(before);
  }

  @Test
  void aGapInTheOpenRoomsHistoryIsFilled() {
    fixture.online();
    keep();
    fetch();
    fixture.joined(CLAN);
    fixture.fx.advance(Duration.ofSeconds(2));
    fixture.socket().lose();
    fixture.fx.run();
    remember(CLAN, 1001, 1700);
    fixture.reconnectAfterLoss();
    fixture.acceptJoin();
    fixture.fx.advance(Duration.ofSeconds(2));
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
  }

  @Test
  void withoutAConnectionTheReaderScrollsToTheFirstMessage() {
    fixture.online();
    keep();
    fetch();
    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    int before = asked().size();
    for (int i = 0; i < 40 && fixture.timeline().loaded().paging() == Paging.IDLE; i++) {
      fixture.chat.history().loadOlder();
      fixture.fx.run();
    }

    assertThat(messages()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.EXHAUSTED);
    assertThat(asked()).hasSize(before);
  }

  @Test
  void withoutAConnectionAJumpFindsTheSurroundingsOnTheDiskAndComesBack() {
    fixture.online();
    keep();
    fetch();
    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    int before = asked().size();

    fixture.chat.history().jumpTo(100L, _ -> {});
    fixture.fx.run();
    assertThat(messages()).containsExactlyElementsOf(history().all(CLAN).subList(50, 150));
    fixture.chat.history().loadNewer();
    fixture.fx.run();
    assertThat(messages()).hasSize(200);
    fixture.chat.history().jumpToLatest(() -> {});
    fixture.fx.run();

    assertThat(messages()).containsExactlyElementsOf(history().all(CLAN).subList(900, 1000));
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
    assertThat(asked()).hasSize(before);
  }

  @Test
  void manyMissedChangesDoNotEndWhatIsStored() {
    fixture.online();
    keep();
    fetch();
    fixture.joined(CLAN);
    fixture.fx.advance(Duration.ofSeconds(2));
    fixture.socket().lose();
    fixture.fx.run();
    for (int i = 0; i < 700; i++) {
      var _ = history().edit(history().all(CLAN).get(i).id(), "later " + i);
    }
    fixture.reconnectAfterLoss();
    int before = asked().size();
    fixture.acceptJoin();
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(asked().subList(before, asked().size())).noneMatch(each -> each.contains("before="));
  }

  @Test
  void anotherEpochMakesItFetchEverythingAnew() {
    fixture.gateway.accounts().setEpoch("one");
    fixture.online();
    keep();
    fetch();
    history().goBack(CLAN, 0);
    remember(CLAN, 1, 300, "other ");
    fixture.gateway.accounts().setEpoch("two");
    fixture.reconnect();
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
  }

  @Test
  void withTheMembershipEverythingIsGoneFromTheDisk() throws IOException {
    fixture.online();
    keep();
    fetch();
    assertThat(onDisk("message 77")).isTrue();
    history().setMember(false);
    listClan(false);
    fixture
        .socket()
        .tell(new SocketEvent.RoomClosed(new AccessDenied(ErrorCode.REMOVED, "", CLAN.id())));
    fixture.fx.run();

    assertThat(onDisk("message 77")).isFalse();
    assertThat(fixture.chat.keeping().rooms()).isEmpty();
    assertThat(fixture.chat.preferences().choices().get(CLAN).kept()).isFalse();
    fetch();
    assertThat(onDisk("message 77")).isFalse();
  }

  @Test
  void aClanThatIsNotListedAnyMoreIsGoneFromTheDisk() throws IOException {
    fixture.online();
    keep();
    fetch();
    history().list(RoomKind.CLAN);
    fixture.reconnect();
    fetch();

    assertThat(onDisk("message 77")).isFalse();
    assertThat(fixture.chat.keeping().rooms()).isEmpty();
  }

  @Test
  void aKillBetweenTheLossOfTheHistoryAndTheEndOfKeepingHeals() throws IOException {
    fixture.online();
    keep();
    fetch();
    store().forgetHistories(List.of(CLAN));
    listClan(false);
    history().setMember(false);
    fixture = fixture.killed().online();
    fetch();

    assertThat(onDisk("message 77")).isFalse();
    assertThat(fixture.chat.keeping().rooms()).isEmpty();
    assertThat(store().load().join().choices().get(CLAN)).extracting("kept").isEqualTo(false);
  }

  @Test
  void aRoomThatIsNotKeptAnyMoreHasItsRecentMessages() throws IOException {
    fixture.online();
    keep();
    fetch();
    fixture.chat.keeping().keep(CLAN, false);
    fixture.fx.run();

    assertThat(onDisk("message 499")).isFalse();
    assertThat(store().history(CLAN).join().map(StoredHistory::messages).orElseThrow())
        .hasSize(500);
    int before = asked().size();
    fixture.fx.advance(Duration.ofMinutes(20));
    assertThat(asked()).hasSize(before);
  }

  @Test
  void onceAWhileTheServerIsAskedWhatNobodyHasTold() {
    fixture.online();
    keep();
    fetch();
    Message edited = history().edit(history().all(CLAN).get(3).id(), "edited").join();
    fixture.fx.advance(Duration.ofMinutes(5).plus(STEP.multipliedBy(4)));

    assertThat(stored()).contains(edited);
  }

  @Test
  void aServerThatDoesNotNumberChangesIsNotAsked() {
    fixture.chat.close();
    fixture = ChatFixture.without(Feature.CHANGES).online();
    keep();
    fetch();

    assertThat(fixture.chat.keeping().isOffered()).isFalse();
    assertThat(asked()).isEmpty();
  }

  private boolean onDisk(String words) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("profile"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(each, StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }
}
