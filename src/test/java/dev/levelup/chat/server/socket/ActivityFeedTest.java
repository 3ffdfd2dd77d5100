package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.access.TestServices;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.activity.Activities;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ben's socket hears of rooms that it has not joined, while the test moves the time. */
class ActivityFeedTest extends OneSocketBase {
  private static final Identity ANN = new Identity(new UserId("ann"), "Ann", null, Instant.MAX);

  @TempDir private Path folder;
  private final Queue<Runnable> soon = new ArrayDeque<>();
  private final List<Runnable> resting = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private Store store;
  private Services services;
  private ActivityFeed feed;
  private RoomId lobby;

  @BeforeEach
  void benBelongsToAnnsLobby() {
    store = SqliteStore.open(folder.resolve("levelup.db"));
    services = TestServices.services(store);
    feed = new ActivityFeed(rooms, TestAdmission.on(rooms), new Activities(store), this::later);
    lobby =
        services.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    services.memberships().join(lobby, new User(BEN, "Ben", null)).join();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void later(Runnable task, Duration delay) {
    if (delay.isZero()) {
      soon.add(task);
    } else {
      delays.add(delay);
      resting.add(task);
    }
  }

  private void runSoon() {
    for (Runnable task = soon.poll(); task != null; task = soon.poll()) {
      task.run();
    }
  }

  private void aSecondPasses() {
    assertThat(delays).containsOnly(Duration.ofSeconds(1));
    theDelayPasses();
  }

  private void theDelayPasses() {
    List<Runnable> due = List.copyOf(resting);
    delays.clear();
    resting.clear();
    due.forEach(Runnable::run);
    runSoon();
  }

  private Message say(String content) {
    Message said = services.messages().send(ANN, lobby, content, null).join();
    feed.posted(said);
    return said;
  }

  private RoomActivityEvent next() {
    return next(client);
  }

  private static RoomActivityEvent next(TestClient device) {
    return RoomActivityEvent.decode(device.next(SocketEvents.ROOM_ACTIVITY).getAsJsonObject());
  }

  private RoomActivityEvent.News nextNews() {
    return Objects.requireNonNull(next().news());
  }

  /** A mark after everything that was emitted before. */
  private void assertNothingElse() {
    socket.emit("mark", TestClient.about(lobby));
    client.next("mark");
  }

  private void isConnected() {
    client.next("connect");
  }

  @Test
  void theFirstMessageIsToldAtOnceAndThoseOfTheNextSecondAsOne() {
    isConnected();
    Message first = say("one");
    runSoon();
    RoomActivityEvent told = next();
    assertThat(told.room()).isEqualTo(lobby);
    assertThat(told.activity().lastSeq()).isEqualTo(1);
    assertThat(told.activity().read().unread()).isEqualTo(1);
    assertThat(told.activity().lastMessage()).isEqualTo(first);
    assertThat(Objects.requireNonNull(told.news()).preview()).isEqualTo("one");
    say("two");
    say("three");
    runSoon();
    assertNothingElse();
    aSecondPasses();
    RoomActivityEvent folded = next();
    assertThat(folded.activity().read().unread()).isEqualTo(3);
    assertThat(Objects.requireNonNull(folded.news()).preview()).isEqualTo("three");
    aSecondPasses();
    assertNothingElse();
  }

  @Test
  void theBadgesOfEachDeviceAreRightWithinASecondAndThatOfAMentionAtOnce() {
    isConnected();
    try (TestClient other = connect()) {
      other.next("connect");
      List<TestClient> devices = List.of(client, other);
      say("one");
      runSoon();
      assertBadges(devices, 1, 0);
      say("two");
      aSecondPasses();
      assertBadges(devices, 2, 0);
      say("hello @ben");
      runSoon();
      assertBadges(devices, 3, 1);
      benHasReadUpTo(2);
      feed.changed(services.changes().delete(ANN, say("oops").id()).join());
      aSecondPasses();
      assertBadges(devices, 1, 1);
    }
  }

  private static void assertBadges(List<TestClient> devices, int unread, int mentions) {
    for (TestClient each : devices) {
      ReadState told = next(each).activity().read();
      assertThat(told.unread()).isEqualTo(unread);
      assertThat(told.mentions()).isEqualTo(mentions);
    }
  }

  @Test
  void membersOfALargeRoomAreToldInSlicesOverOneSecond() {
    for (int i = 0; i < ActivityFeed.SLICE; i++) {
      services.memberships().join(lobby, new User(new UserId("a" + i), "A" + i, null)).join();
    }
    isConnected();
    say("one");
    runSoon();
    assertThat(delays).containsExactly(ActivityFeed.PAUSE);
    assertNothingElse();
    theDelayPasses();
    assertThat(nextNews().preview()).isEqualTo("one");
    assertThat(delays).containsExactly(ActivityFeed.REST.minus(ActivityFeed.PAUSE));
  }

  @Test
  void aMentionIsToldAtOnceAndNotRepeated() {
    isConnected();
    say("one");
    runSoon();
    assertThat(nextNews().mention()).isFalse();
    say("hello @ben");
    runSoon();
    RoomActivityEvent mention = next();
    assertThat(Objects.requireNonNull(mention.news()).mention()).isTrue();
    assertThat(mention.activity().read().mentions()).isEqualTo(1);
    aSecondPasses();
    assertNothingElse();
  }

  @Test
  void aMentionOfEverybodyEndsTheRest() {
    isConnected();
    say("one");
    runSoon();
    next();
    say("@all");
    runSoon();
    assertThat(nextNews().mention()).isTrue();
  }

  @Test
  void aDeletionIsToldWithoutNewsAndAnOldOneToNobody() {
    isConnected();
    Message first = say("one");
    Message second = say("two");
    runSoon();
    assertThat(next().activity().read().unread()).isEqualTo(2);
    feed.changed(services.changes().delete(ANN, second.id()).join());
    aSecondPasses();
    RoomActivityEvent told = next();
    assertThat(told.news()).isNull();
    assertThat(told.activity().read().unread()).isEqualTo(1);
    assertThat(Objects.requireNonNull(told.activity().lastMessage()).isDeleted()).isTrue();
    benHasReadUpTo(2);
    feed.changed(services.changes().delete(ANN, first.id()).join());
    aSecondPasses();
    assertNothingElse();
  }

  @Test
  void whatIsReadMeanwhileIsNoNews() {
    isConnected();
    say("one");
    benHasReadUpTo(1);
    runSoon();
    RoomActivityEvent told = next();
    assertThat(told.activity().read().unread()).isZero();
    assertThat(told.news()).isNull();
  }

  private void benHasReadUpTo(long seq) {
    store
        .write(
            tables -> {
              var room = tables.rooms().find(lobby).orElseThrow();
              tables.activity().mark(room, BEN, seq, Instant.EPOCH);
              return room;
            })
        .join();
  }

  @Test
  void whoHasJoinedOrDoesNotBelongHearsNothing() {
    isConnected();
    rooms.join(socket, lobby.toString());
    say("one");
    runSoon();
    rooms.leave(socket, lobby.toString());
    services.memberships().leave(lobby, BEN).join();
    say("two @ben");
    runSoon();
    aSecondPasses();
    assertNothingElse();
  }

  @Test
  void ownMessagesAreNoNews() {
    isConnected();
    Identity ben = new Identity(BEN, "Ben", null, Instant.MAX);
    say("one");
    feed.posted(services.messages().send(ben, lobby, "mine", null).join());
    runSoon();
    RoomActivityEvent told = next();
    assertThat(told.activity().lastSeq()).isEqualTo(2);
    assertThat(told.activity().read().unread()).isEqualTo(1);
    assertThat(Objects.requireNonNull(told.news()).preview()).isEqualTo("one");
  }
}
