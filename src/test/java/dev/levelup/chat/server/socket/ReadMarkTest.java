package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.server.domain.ListQuery;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Read marks, as the official client moves and hears them. */
class ReadMarkTest extends SocketTestBase {
  private TestClient author;
  private TestClient reader;

  @BeforeEach
  void benIsInTheClanWhereAnnHasSaidThreeThings() {
    author = connect(ann);
    author.join(clan);
    author.say(clan, "before").join();
    letIn(ben);
    reader = connect(ben);
    author.say(clan, "one").join();
    author.say(clan, "hello @Ben").join();
    author.say(clan, "three").join();
  }

  private JsonObject mark(String event, long seq) {
    JsonObject payload = TestClient.about(clan);
    payload.addProperty("seq", seq);
    return reader.ask(event, payload);
  }

  private static ReadState state(JsonObject ack) {
    assertThat(ack.get("ok").getAsBoolean()).isTrue();
    return ReadState.decode(ack);
  }

  private RoomInfo listed() {
    return server.rooms().clans(ben.user().id(), ListQuery.FIRST).items().getFirst();
  }

  private ReadState kept() {
    return Objects.requireNonNull(listed().activity()).read();
  }

  @Test
  void aNewMemberHasReadWhatWasThereBefore() {
    assertThat(kept()).isEqualTo(new ReadState(1, 3, 1));
    RoomActivity activity = Objects.requireNonNull(listed().activity());
    assertThat(activity.lastSeq()).isEqualTo(4);
    assertThat(Objects.requireNonNull(activity.lastMessage()).content()).isEqualTo("three");
  }

  @Test
  void readingMovesTheMarkForwardsOnlyAndNeverBeyondTheEnd() {
    assertThat(state(mark("clan:read", 3))).isEqualTo(new ReadState(3, 1, 0));
    assertThat(state(mark("clan:read", 2))).isEqualTo(new ReadState(3, 1, 0));
    assertThat(state(mark("clan:read", 99))).isEqualTo(new ReadState(4, 0, 0));
    assertThat(kept()).isEqualTo(new ReadState(4, 0, 0));
  }

  @Test
  void markUnreadIsTheWayBack() {
    mark("clan:read", 4);
    assertThat(state(mark("clan:mark-unread", 3))).isEqualTo(new ReadState(2, 2, 1));
    assertThat(state(mark("clan:mark-unread", 99))).isEqualTo(new ReadState(4, 0, 0));
    assertThat(mark("clan:mark-unread", 0).get("code").getAsString()).isEqualTo("INVALID_PAYLOAD");
    assertThat(mark("clan:read", -1).get("code").getAsString()).isEqualTo("INVALID_PAYLOAD");
  }

  @Test
  void theOtherSocketsOfTheUserHearOfIt() {
    TestClient other = connect(ben);
    mark("clan:read", 3);
    JsonObject heard = other.next("room-read").getAsJsonObject();
    assertThat(heard.get("clanId").getAsString()).isEqualTo(clan.id());
    assertThat(ReadState.decode(heard)).isEqualTo(new ReadState(3, 1, 0));
    assertThat(reader.rest()).extracting(TestClient.Heard::event).doesNotContain("room-read");
  }

  @Test
  void joiningTellsTheMarkAndLeavingTheState() {
    JsonObject room = reader.join(clan).getAsJsonObject("room");
    assertThat(room.get("readSeq").getAsLong()).isEqualTo(1);
    assertThat(room.get("lastSeq").getAsLong()).isEqualTo(4);
    assertThat(state(reader.leave(clan))).isEqualTo(new ReadState(1, 3, 1));
    assertThat(reader.leave(lobby).keySet()).as("Ben does not belong").containsExactly("ok");
  }

  @Test
  void ownAndDeletedMessagesAreNotUnreadAndSendingDoesNotRead() {
    reader.join(clan);
    reader.say(clan, "mine").join();
    assertThat(kept()).isEqualTo(new ReadState(1, 3, 1));
    var author = server.auth().authenticate(ann.token());
    var page = new dev.levelup.chat.server.domain.messages.HistoryQuery.Page(1, 10);
    var mention = server.history().page(ann.user().id(), clan, page).messages().get(2);
    server.changes().edit(author, mention.id(), "hello").join();
    assertThat(kept()).isEqualTo(new ReadState(1, 3, 0));
    server.changes().delete(author, mention.id()).join();
    assertThat(kept()).isEqualTo(new ReadState(1, 2, 0));
  }
}
