package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.messages.Missed;
import dev.levelup.chat.server.socket.TestClient.Heard;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BroadcasterTest extends OneSocketBase {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final int LARGEST_ANSWER = 2;

  private final Queue<Runnable> healing = new ArrayDeque<>();
  private final List<Message> stored = new ArrayList<>();
  private final Queue<Runnable> rests = new ArrayDeque<>();
  private final List<Message> changed = new ArrayList<>();
  private final Broadcaster broadcaster = new Broadcaster(rooms, this::after, this::later);
  private long lastRev;
  private boolean storeFails;

  private void later(Runnable task, Duration delay) {
    (delay.isZero() ? healing : rests).add(task);
  }

  @BeforeEach
  void benIsInTheLobby() {
    client.next("connect");
    rooms.join(socket, LOBBY.toString());
    broadcaster.follow(LOBBY, at(0, 0));
  }

  private static RoomNumbers at(long lastSeq, long lastRev) {
    return new RoomNumbers(lastSeq, lastRev);
  }

  private Missed after(RoomId room, RoomNumbers told) {
    if (storeFails) {
      throw new IllegalStateException("the store is away");
    }
    return new Missed(
        at(stored.size(), lastRev),
        stored.stream()
            .filter(each -> number(each) > told.lastSeq())
            .limit(LARGEST_ANSWER)
            .toList(),
        changed.stream()
            .filter(each -> each.rev() > told.lastRev())
            .limit(HistoryService.MOST_CHANGES + 1)
            .toList());
  }

  private static long number(Message message) {
    return Objects.requireNonNull(message.seq());
  }

  @Test
  void whatIsToldTwiceIsHeardOnce() {
    Message first = store(1);
    broadcaster.posted(first);
    broadcaster.posted(first);
    broadcaster.posted(store(2));
    broadcaster.posted(first);
    heal();
    assertHeard(1, 2);
  }

  @Test
  void connectionsEndWhereADatabaseHasGoneBack() {
    broadcaster.posted(store(1));
    broadcaster.posted(store(2));
    assertHeard(1, 2);
    broadcaster.posted(at(2, Instant.EPOCH.plusMillis(1)));
    client.next("disconnect");
  }

  @Test
  void aGapIsHealedBeforeAnythingLaterIsTold() {
    broadcaster.posted(store(1));
    store(2);
    store(3);
    store(4);
    broadcaster.posted(store(5));
    broadcaster.posted(store(6));
    heal();
    broadcaster.posted(store(7));
    assertHeard(1, 7);
    assertThat(broadcaster.healed()).as("2 to 6").isEqualTo(5);
  }

  @Test
  void whatWasMissedAtTheEndIsHealedWhenTheRoomIsLookedAt() {
    store(1);
    store(2);
    store(3);
    broadcaster.reached(LOBBY, at(3, 0));
    heal();
    broadcaster.reached(LOBBY, at(3, 0));
    assertThat(healing).isEmpty();
    assertHeard(1, 3);
  }

  @Test
  void aStoreThatFailsIsAskedAgainByTheNextMessage() {
    store(1);
    storeFails = true;
    broadcaster.posted(store(2));
    heal();
    storeFails = false;
    broadcaster.posted(store(3));
    heal();
    assertHeard(1, 3);
  }

  @Test
  void whatIsNotInTheStoreIsNotWaitedFor() {
    broadcaster.posted(message(9));
    heal();
    broadcaster.posted(store(1));
    assertHeard(1, 1);
  }

  @Test
  void whatIsSaidWhileSomebodyComesInIsHeard() {
    RoomAdmission admission = new RoomAdmission(rooms, broadcaster, _ -> {});
    rooms.leave(socket, LOBBY.toString());
    assertThat(broadcaster.followed()).isEmpty();
    admission.enter(
        socket,
        LOBBY,
        () -> {
          broadcaster.posted(store(1)); // nobody is in the room to receive it
          return at(0, 0);
        });
    assertThat(admission.ask(socket, LOBBY, () -> at(1, 0))).isEqualTo(at(1, 0));
    heal();
    assertHeard(1, 1);
  }

  @Test
  void aRoomThatEverybodyHasLeftIsForgotten() {
    rooms.leave(socket, LOBBY.toString());
    broadcaster.posted(store(1));
    store(2);
    assertThat(broadcaster.followed()).isEmpty();
    rooms.join(socket, LOBBY.toString());
    broadcaster.follow(LOBBY, at(2, 0));
    broadcaster.posted(store(3));
    heal();
    assertHeard(3, 3);
  }

  @Test
  void whoeverCameBackIsNotToldByAnOldHealing() {
    store(1);
    broadcaster.posted(store(2));
    rooms.leave(socket, LOBBY.toString());
    assertThat(broadcaster.followed()).isEmpty();
    rooms.join(socket, LOBBY.toString());
    broadcaster.follow(LOBBY, at(2, 0));
    heal();
    broadcaster.posted(store(3));
    assertHeard(3, 3);
  }

  private Message store(long seq) {
    Message message = message(seq);
    stored.add(message);
    return message;
  }

  private static Message message(long seq) {
    return at(seq, Instant.EPOCH);
  }

  private static Message at(long seq, Instant time) {
    MessageId id = new MessageId("m" + seq);
    return new Message(
        id, LOBBY, seq, new User(BEN, "Ben", null), time, null, MessageState.first("hi", time));
  }

  /** Changes the stored message with this number, and returns its new state. */
  private Message change(long seq, String content) {
    Message before = stored.stream().filter(each -> number(each) == seq).findFirst().orElseThrow();
    Message after =
        before.withState(new MessageState(content, Instant.EPOCH.plusMillis(1), ++lastRev, false));
    stored.replaceAll(each -> number(each) == seq ? after : each);
    changed.removeIf(each -> number(each) == seq);
    changed.add(after);
    return after;
  }

  private void rest() {
    List<Runnable> ended = List.copyOf(rests);
    rests.clear();
    ended.forEach(Runnable::run);
    heal();
  }

  @Test
  void aChangeIsToldAtOnceWithTheNumberBefore() {
    broadcaster.posted(store(1));
    broadcaster.changed(change(1, "two"));
    assertHeard("new 1 hi", "updated 1 two 0-1");
  }

  @Test
  void whatChangesAgainSoonIsToldOnceWhenTheRestIsOver() {
    broadcaster.posted(store(1));
    broadcaster.posted(store(2));
    broadcaster.changed(change(1, "a"));
    for (String content : List.of("b", "c", "d")) {
      broadcaster.changed(change(1, content));
    }
    broadcaster.changed(change(2, "z"));
    heal();
    assertHeard("new 1 hi", "new 2 hi", "updated 1 a 0-1");
    rest();
    assertHeard("updated 1 d 1-4", "updated 2 z 4-5");
    rest();
    assertThat(healing).isEmpty();
    assertHeard();
  }

  @Test
  void noChangeIsToldBeforeItsMessage() {
    store(1);
    broadcaster.changed(change(1, "two"));
    assertHeard();
    heal();
    assertHeard("new 1 two", "updated 1 two 0-1");
  }

  @Test
  void noChangeIsToldBeforeItsMessageInALongAnswer() {
    for (int i = 1; i <= 2 * LARGEST_ANSWER; i++) {
      store(i);
    }
    broadcaster.changed(change(2 * LARGEST_ANSWER, "last"));
    heal();
    assertHeard("new 1 hi", "new 2 hi", "new 3 hi", "new 4 last", "updated 4 last 0-1");
  }

  @Test
  void aSkippedChangeIsHealedBeforeAnythingLaterIsTold() {
    broadcaster.posted(store(1));
    broadcaster.posted(store(2));
    change(1, "missed");
    Message later = change(2, "later");
    broadcaster.changed(later);
    heal();
    broadcaster.changed(later);
    assertHeard("new 1 hi", "new 2 hi", "updated 1 missed 0-1", "updated 2 later 1-2");
  }

  @Test
  void whatWasMissedOfChangesIsHealedWhenTheRoomIsLookedAt() {
    broadcaster.posted(store(1));
    change(1, "missed");
    broadcaster.reached(LOBBY, at(1, 1));
    heal();
    assertHeard("new 1 hi", "updated 1 missed 0-1");
    assertThat(broadcaster.followed()).containsEntry(LOBBY, at(1, 1));
  }

  @Test
  void ofVeryManyChangesOnlyTheNumberIsTold() {
    int many = HistoryService.MOST_CHANGES + 1;
    for (int i = 1; i <= many; i++) {
      broadcaster.posted(store(i));
      client.next();
    }
    for (int i = 1; i <= many; i++) {
      change(i, "new");
    }
    broadcaster.reached(LOBBY, at(many, many));
    heal();
    Heard told = client.next();
    assertThat(told.event()).isEqualTo("community:changed");
    assertThat(told.payload().getAsJsonObject().get("lastRev").getAsInt()).isEqualTo(many);
    rest();
    assertHeard();
  }

  private void assertHeard(String... expected) {
    broadcaster.joinedElsewhere(LOBBY, new User(new UserId("end"), "end", null));
    List<String> heard = new ArrayList<>();
    for (Heard each = client.next(); !each.event().equals("user-joined"); each = client.next()) {
      JsonObject payload = each.payload().getAsJsonObject();
      String words = payload.get("seq") + " " + payload.get("content").getAsString();
      heard.add(
          each.event().equals("community:new-message")
              ? "new " + words
              : "updated " + words + " " + payload.get("afterRev") + "-" + payload.get("rev"));
    }
    assertThat(heard).containsExactly(expected);
  }

  private void heal() {
    while (!healing.isEmpty()) {
      healing.remove().run();
    }
  }

  @Test
  void whoIsInTheRoomHereDoesNotComeFromElsewhere() {
    broadcaster.joinedElsewhere(LOBBY, new User(BEN, "Ben", null));
    broadcaster.joinedElsewhere(LOBBY, new User(new UserId("ann"), "Ann", null));
    assertThat(next().get("userName").getAsString()).isEqualTo("Ann");
  }

  private void assertHeard(long first, long last) {
    broadcaster.joinedElsewhere(LOBBY, new User(new UserId("end"), "end", null));
    List<Long> heard = new ArrayList<>();
    for (JsonObject each = next(); !isEnd(each); each = next()) {
      heard.add(each.get("seq").getAsLong());
    }
    assertThat(heard)
        .containsExactlyElementsOf(LongStream.rangeClosed(first, last).boxed().toList());
  }

  private JsonObject next() {
    return client.next().payload().getAsJsonObject();
  }

  private static boolean isEnd(JsonObject payload) {
    return !payload.has("seq");
  }
}
