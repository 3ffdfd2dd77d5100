package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
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
  private final Broadcaster broadcaster = new Broadcaster(rooms, this::after, healing::add);
  private boolean storeFails;

  @BeforeEach
  void benIsInTheLobby() {
    client.next("connect");
    rooms.join(socket, LOBBY.toString());
    broadcaster.follow(LOBBY, 0);
  }

  private List<Message> after(RoomId room, long seq) {
    if (storeFails) {
      throw new IllegalStateException("the store is away");
    }
    return stored.stream()
        .filter(each -> each.room().equals(room) && number(each) > seq)
        .limit(LARGEST_ANSWER)
        .toList();
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
    broadcaster.reached(LOBBY, 3);
    heal();
    broadcaster.reached(LOBBY, 3);
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
    RoomDoor door = new RoomDoor(rooms, broadcaster, _ -> {});
    rooms.leave(socket, LOBBY.toString());
    assertThat(broadcaster.followed()).isEmpty();
    door.enter(
        socket,
        LOBBY,
        () -> {
          broadcaster.posted(store(1)); // nobody is in the room to hear it
          return 0;
        });
    assertThat(door.ask(socket, LOBBY, () -> 1)).isEqualTo(1);
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
    broadcaster.follow(LOBBY, 2);
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
    broadcaster.follow(LOBBY, 2);
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
