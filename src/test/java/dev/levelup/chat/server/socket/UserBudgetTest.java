package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of the server's resources one user can use. */
@Tag("slow")
class UserBudgetTest extends SocketTestBase {
  private static final int FLOOD = 2_000;

  @Test
  void aFloodOfJoinsIsRefusedThenCutAndHurtsNobodyElse() {
    TestClient listener = connect(ben);
    listener.join(lobby);
    TestClient flooder = connect(ann);
    List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
    for (int i = 0; i < FLOOD; i++) {
      boolean joins = i % 2 == 0;
      String event = joins ? lobby.kind().joinEvent() : lobby.kind().leaveEvent();
      answers.add(flooder.send(event, TestClient.about(lobby)));
    }
    TestClient.Heard heard = flooder.next();
    while (!heard.event().equals("error")) {
      heard = flooder.next();
    }
    assertThat(heard.payload().getAsJsonObject().get("code").getAsString())
        .isEqualTo("RATE_LIMITED");
    while (!heard.event().equals("disconnect")) {
      heard = flooder.next();
    }
    assertThat(heard.payload().getAsString())
        .as("the rest of the flood may reset the connection before the reason is received")
        .isIn("io server disconnect", "transport error", "transport close");
    assertThat(answers.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
        .as("each is acknowledged, including those refused")
        .filteredOn(answer -> !answer.get("ok").getAsBoolean())
        .isNotEmpty()
        .allMatch(answer -> answer.get("code").getAsString().equals("RATE_LIMITED"));
    listener.say(lobby, "still here").join();
    assertThat(listener.rest())
        .filteredOn(each -> each.event().equals("user-joined"))
        .as("not of each join and leave")
        .hasSizeBetween(1, 40);
  }

  @Test
  void eventsThatNobodyKnowsCountToo() {
    TestClient flooder = connect(ann);
    for (int i = 0; i < FLOOD; i++) {
      flooder.emit("nonsense", new JsonObject());
    }
    TestClient.Heard heard = flooder.next();
    while (heard.event().equals("error")) {
      heard = flooder.next();
    }
    assertThat(heard.event()).isEqualTo("disconnect");
  }

  @Test
  void theBudgetIsTheUsersAndNotTheSockets() {
    TestClient one = connect(ann);
    TestClient other = connect(ann);
    for (int i = 0; i < 200; i++) { // too few for one socket
      one.emit("nonsense", new JsonObject());
      other.emit("nonsense", new JsonObject());
    }
    one.leave(lobby);
    other.leave(lobby);
    assertThat(one.rest().size() + other.rest().size()).isPositive();
  }

  @Test
  void aUserHasTwentySocketsAndAnotherOneOnceOneHasGone() {
    List<TestClient> twenty = new ArrayList<>();
    for (int i = 0; i < ChatSession.MOST_OF_ONE_USER; i++) {
      twenty.add(connect(ann));
    }
    TestClient oneMore = connect(TestClient.options(ann.token()));
    assertThat(oneMore.next("connect_error").getAsJsonObject().get("message").getAsString())
        .isEqualTo("Too many connections");
    connect(ben);
    twenty.getFirst().close();
    connectSoon();
  }

  /** The server notices the end a moment later than the client. */
  private void connectSoon() {
    TestClient.Heard heard;
    do {
      heard = connect(TestClient.options(ann.token())).next();
    } while (heard.event().equals("connect_error"));
    assertThat(heard.event()).isEqualTo("connect");
  }

  @Test
  void theOthersHearOfAUsersFirstSocketInTheRoomOnly() {
    TestClient listener = connect(ben);
    listener.join(lobby);
    TestClient first = connect(ann);
    TestClient second = connect(ann);
    first.join(lobby);
    second.join(lobby);
    first.leave(lobby);
    first.join(lobby);
    assertThat(listener.next("user-joined").getAsJsonObject().get("userName").getAsString())
        .isEqualTo("Ann");
    listener.say(lobby, "anybody else?").join();
    listener.nextMessage(lobby);
    assertThat(listener.rest()).isEmpty();
    first.leave(lobby);
    second.leave(lobby);
    second.join(lobby);
    listener.next("user-joined");
  }
}
