package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.socket.client.IO;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemovalTest extends SocketTestBase {
  private static final int ROUNDS = 60;

  @BeforeEach
  void benIsAMember() {
    letIn(ben);
  }

  private CompletableFuture<?> removeBen() {
    return server.memberships().remove(ann.user().id(), clan, ben.user().id());
  }

  private TestClient connect(String transport) {
    IO.Options options = TestClient.options(ben.token());
    options.transports = new String[] {transport};
    TestClient client = connect(options);
    client.next("connect");
    return client;
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling"})
  void aRemovalReachesALiveSocketAndNothingOfTheClanComesAfterIt(String transport) {
    TestClient owner = connect(ann);
    TestClient removed = connect(transport);
    owner.join(clan);
    removed.join(clan);
    owner.next("user-joined");
    long begun = System.nanoTime();
    removeBen().join();
    assertThat(removed.next("clan-access-denied")).isEqualTo(removedFromTheClan());
    System.out.printf("a removal reached %s in %.1f ms%n", transport, millisSince(begun));

    owner.say(clan, "he is gone").join();
    owner.nextMessage(clan);
    assertThat(removed.join(lobby).get("ok").getAsBoolean()).isTrue();
    assertThat(removed.rest()).isEmpty();
    assertThat(code(removed.say(clan, "am I?").join())).isEqualTo("NOT_IN_ROOM");
    removed.next("error");
    assertThat(code(removed.join(clan))).isEqualTo("NOT_MEMBER");
    assertThat(historyStatus(ben, clan)).isEqualTo(403);
  }

  private JsonElement removedFromTheClan() {
    return json(
        "{'code':'REMOVED','message':'You were removed from this clan','clanId':'%s'}"
            .formatted(clan.id()));
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private static String code(JsonObject ack) {
    return ack.get("code").getAsString();
  }

  @Test
  void theOthersStay() {
    TestClient owner = connect(ann);
    owner.join(clan);
    removeBen().join();
    owner.say(clan, "still here").join();
    assertThat(owner.nextMessage(clan).content()).isEqualTo("still here");
    assertThat(owner.rest()).isEmpty();
  }

  @Test
  void everySocketOfTheUserIsToldWhicheverRoomItIsIn() {
    TestClient elsewhere = connect(ben);
    TestClient nowhere = connect(ben);
    elsewhere.join(lobby);
    removeBen().join();
    assertThat(nowhere.next("clan-access-denied")).isEqualTo(removedFromTheClan());
    assertThat(elsewhere.next("clan-access-denied")).isEqualTo(removedFromTheClan());
    elsewhere.say(lobby, "what a day").join();
    elsewhere.nextMessage(lobby);
    assertThat(elsewhere.rest()).isEmpty();
  }

  @Test
  void whoIsRemovedFromACommunityIsToldAndOutOfIt() {
    server.memberships().join(lobby, ben.user()).join();
    TestClient removed = connect(ben);
    TestClient nowhere = connect(ben);
    removed.join(lobby);
    server.memberships().remove(ann.user().id(), lobby, ben.user().id()).join();
    for (TestClient each : List.of(removed, nowhere)) {
      assertThat(each.next("community-access-denied"))
          .isEqualTo(
              json(
                  "{'code':'REMOVED','message':'You were removed from this community','communityId':'%s'}"
                      .formatted(lobby.id())));
    }
    assertThat(code(removed.say(lobby, "am I?").join())).isEqualTo("NOT_IN_ROOM");
  }

  @Test
  void whoLeavesAClanIsInItWithNoSocket() {
    TestClient here = connect(ben);
    TestClient elsewhere = connect(ben);
    here.join(clan);
    elsewhere.join(lobby);
    server.memberships().leave(clan, ben.user().id()).join();
    assertThat(here.next("clan-access-denied").toString()).contains("NOT_MEMBER", clan.id());
    assertThat(code(here.say(clan, "am I?").join())).isEqualTo("NOT_IN_ROOM");
    elsewhere.join(lobby);
    assertThat(elsewhere.rest()).isEmpty();
  }

  @Test
  void nobodyIsInADeletedRoom() {
    TestClient owner = connect(ann);
    TestClient guest = connect(ben);
    owner.join(lobby);
    guest.join(lobby);
    owner.next("user-joined");
    server.ownedRooms().delete(ann.user().id(), lobby).join();
    for (TestClient each : List.of(owner, guest)) {
      assertThat(each.next("community-access-denied").toString()).contains("NOT_FOUND");
      assertThat(code(each.say(lobby, "am I?").join())).isEqualTo("NOT_FOUND");
      each.next("error");
      assertThat(code(each.join(lobby))).isEqualTo("NOT_FOUND");
    }
  }

  @Tag("slow")
  @Test
  void aJoinAndASendAtTheSameTimeLeaveNobodyInTheRoom() throws Exception {
    TestClient owner = connect(ann);
    TestClient racer = connect(ben);
    owner.join(clan);
    for (int round = 0; round < ROUNDS; round++) {
      letIn(ben);
      CompletableFuture<JsonObject> join = racer.send("join-clan", TestClient.about(clan));
      CompletableFuture<JsonObject> send = racer.say(clan, "me, too " + round);
      CompletableFuture<?> removal = removeBen();
      List<CompletableFuture<JsonObject>> sends = new ArrayList<>(List.of(send));
      for (int i = 0; i < 5; i++) {
        sends.add(racer.say(clan, "and me " + i));
      }
      CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).join();
      join.join();
      removal.join();
      checkNothingIsHeard(owner, racer, "after " + round);
    }
  }

  private void checkNothingIsHeard(TestClient owner, TestClient racer, String words)
      throws ExecutionException, InterruptedException {
    assertThat(racer.say(clan, "let me in").get().get("ok").getAsBoolean()).isFalse();
    owner.say(clan, words).get();
    racer.join(lobby); // after what was broadcast before
    assertThat(racer.rest().toString()).doesNotContain(words);
  }
}
