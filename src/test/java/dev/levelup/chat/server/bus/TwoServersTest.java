package dev.levelup.chat.server.bus;

import static dev.levelup.chat.server.store.Role.MODERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserTyping;
import dev.levelup.chat.server.attachments.Uploader;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.picture.TestPictures;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socket.TestClient.Heard;
import dev.levelup.chat.server.store.PostgresServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For their users, two servers on one bus behave like one server. */
@Tag("slow")
class TwoServersTest extends TwoServersBase {
  private static final int SENDS = 100;

  private final TestRedis redis = new TestRedis();

  @Override
  String bus() throws IOException {
    redis.start();
    return redis.url();
  }

  @AfterEach
  void stopRedis() throws IOException {
    redis.close();
  }

  @Test
  void whatIsSaidOnBothIsHeardOnBothOnceAndInTheOrderOfTheNumbers() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    List<CompletableFuture<?>> sends = new ArrayList<>();
    for (int i = 0; i < SENDS; i++) {
      sends.add(here.say(lobby, "here " + i));
      sends.add(there.say(lobby, "there " + i));
    }
    CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).join();
    List<String> heard = heard(here, lobby, 2 * SENDS);
    assertThat(heard(there, lobby, 2 * SENDS)).isEqualTo(heard);
    assertThat(heard)
        .zipSatisfy(
            IntStream.rangeClosed(1, 2 * SENDS).boxed().toList(),
            (each, seq) -> assertThat(each).startsWith(seq + " "));
    say(here, lobby, "nothing more");
    assertThat(heard(there, lobby, 1)).containsExactly(2 * SENDS + 1 + " nothing more");
  }

  @Test
  void connectionsEndWhenTheDatabaseHasGoneBackSinceTheyWereTold() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    say(here, lobby, "kept");
    say(here, lobby, "lost by the standby that takes over");
    heard(here, lobby, 2);
    heard(there, lobby, 2);
    PostgresServer.change("delete from messages where seq = 2");
    PostgresServer.change("update rooms set last_seq = 1 where last_seq = 2");
    awaitEnd(here);
    awaitEnd(there);
  }

  @Test
  void connectionsEndWhenTheDatabaseBeginsAnotherLife() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    PostgresServer.change("update epoch set id = 'another'");
    awaitEnd(here);
    awaitEnd(there);
  }

  @Test
  void whatIsUploadedToOneIsOnTheOther() throws Exception {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    awaitBus(here, there);
    try (Uploader anns = new Uploader(first.url(), ann.token());
        Uploader bens = new Uploader(second.url(), ben.token())) {
      Attachment file = anns.upload("cat.png", TestPictures.png(900, 9));
      assertThat(bens.get(file, "").status()).as("not sent yet").isEqualTo(404);
      here.sayWith(clan, "", List.of(file)).join();
      Message said = there.nextMessage(clan);
      assertThat(said.attachments()).containsExactly(file);
      assertThat(bens.get(file, "").body()).isEqualTo(anns.get(file, "").body());
      assertThat(bens.get(file, "?preview=1").status()).isEqualTo(200);
      String picture = anns.setAvatar("/api/me/avatar", TestPictures.png(9, 9));
      there.awaitRoomsChanged();
      assertThat(bens.get(picture).body()).isEqualTo(anns.get(picture).body()).isNotEmpty();
      anns.delete(said);
      Message deleted = TestClient.message(there.next());
      assertThat(deleted.attachments()).isEmpty();
      assertThat(deleted.userAvatar()).isEqualTo(picture);
      assertThat(bens.get(file, "").status()).isEqualTo(404);
    }
  }

  private static void awaitEnd(TestClient client) {
    Heard next = client.next();
    while (!next.event().equals("disconnect")) {
      next = client.next();
    }
  }

  @Test
  void whoJoinsIsSeenOnTheOtherServer() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    awaitBus(here, there);
  }

  @Test
  void whoTypesIsSeenOnTheOtherServer() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    awaitBus(here, there);
    here.ask(RoomKind.CLAN.typingEvent(), TestClient.about(clan));
    UserTyping heard = UserTyping.decode(RoomKind.CLAN, there.next(RoomKind.CLAN.typingEvent()));
    assertThat(heard).isEqualTo(new UserTyping(clan, ann.user().id(), "Ann"));
  }

  @Test
  void whoIsConnectedToOneIsOnlineForTheRoomOnTheOther() {
    TestClient here = client(first, ann);
    client(second, ben);
    PresenceChange heard = here.nextPresence();
    while (!heard.room().equals(clan) || !heard.online().contains(ben.user().id())) {
      heard = here.nextPresence();
    }
    assertThat(heard.offline()).isEmpty();
  }

  @Test
  void whoLeavesARoomOnOneHasLeftItUnlessTheyAreInItOnTheOther() {
    TestClient here = client(first, ann);
    TestClient both = client(first, ben);
    TestClient there = client(second, ben);
    awaitBus(here, there);
    both.leave(clan);
    there.leave(lobby);
    say(here, lobby, "meanwhile");
    there.leave(clan);
    List<String> left = new ArrayList<>();
    await()
        .until(
            () -> {
              here.rest().stream()
                  .filter(next -> next.event().equals(SocketEvents.USER_LEFT))
                  .map(Heard::payload)
                  .forEach(payload -> left.add(payload.toString()));
              return !left.isEmpty();
            });
    assertThat(here.rest().stream().filter(next -> next.event().equals(SocketEvents.USER_LEFT)))
        .as("of the clan; they are still in the lobby")
        .hasSize(1);
  }

  private void awaitBus(TestClient here, TestClient there) {
    await()
        .until(
            () -> {
              there.leave(lobby);
              there.join(lobby);
              return here.rest().stream()
                  .map(Heard::payload)
                  .anyMatch(joined -> joined.toString().contains("Ben"));
            });
  }

  @Test
  void theBusTellsWhatNobodyCanLookUp() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    awaitBus(here, there);
    say(here, lobby, "one");
    first.memberships().remove(ann.user().id(), clan, ben.user().id()).join();
    first.auth().logout(ben.user().id(), ben.refreshToken()).join();
    PostgresServer.goesAway();
    try {
      assertThat(heard(there, lobby, 1)).containsExactly("1 one");
      there.next("clan-access-denied");
      there.next("disconnect");
      assertThatThrownBy(() -> second.auth().authenticate(ben.token()))
          .isInstanceOf(RefusedException.class);
    } finally {
      PostgresServer.comesBack();
    }
  }

  @Test
  void aRemovalReachesTheOtherServersSocketsAndNothingOfTheClanComesAfterIt() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    long begun = System.nanoTime();
    first.memberships().remove(ann.user().id(), clan, ben.user().id()).join();
    assertThat(there.next("clan-access-denied").toString()).contains("REMOVED");
    print("a removal", begun);
    say(here, clan, "he is gone");
    say(here, lobby, "hello");
    Heard next = there.next();
    while (next.event().equals(RoomKind.CLAN.accessDeniedEvent())) {
      next = there.next(); // The look into the database may tell it once more.
    }
    assertThat(TestClient.message(next).content()).isEqualTo("hello");
    assertThat(there.join(clan).get("code").getAsString()).isEqualTo("NOT_MEMBER");
  }

  @Test
  void aRemovalReachesAlsoTheOtherServersSocketsThatAreNotInTheClan() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    awaitBus(here, there);
    there.leave(clan);
    first.memberships().remove(ann.user().id(), clan, ben.user().id()).join();
    assertThat(there.next("clan-access-denied").toString()).contains("REMOVED", clan.id());
  }

  @Test
  void aLogoutReachesTheOtherServersSocketsAndItsTokenIsGoodNowhere() {
    TestClient there = client(second, ben);
    long begun = System.nanoTime();
    first.auth().logout(ben.user().id(), ben.refreshToken()).join();
    assertThat(there.next("disconnect").getAsString()).isEqualTo("io server disconnect");
    print("a logout", begun);
    assertThatThrownBy(() -> second.auth().authenticate(ben.token()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aBanReachesTheOtherServersSocketsInTheRoomAndOutsideOfIt() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    awaitBus(here, there);
    TestClient outside = client(second, ben);
    outside.leave(lobby);
    first.bans().ban(ann.user().id(), lobby, ben.user().id(), null, false).join();
    say(here, lobby, "he is gone");
    awaitBan(there);
    awaitBan(outside);
    assertThat(there.join(lobby).get("code").getAsString()).isEqualTo("BANNED");
    assertThat(there.rest().toString()).doesNotContain("he is gone");
  }

  private static void awaitBan(TestClient client) {
    Heard next = client.next();
    while (!next.event().equals("community-access-denied")) {
      next = client.next();
    }
    assertThat(next.payload().toString()).contains("BANNED");
  }

  @Test
  void membersOnTheOtherServerAreToldWhatChanges() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    awaitBus(here, there);
    first.memberships().changeRole(ann.user().id(), clan, ben.user().id(), MODERATOR).join();
    there.awaitRoomsChanged();
    first.memberships().leave(clan, ben.user().id()).join();
    there.awaitRoomsChanged();
  }

  @Test
  void aDeletedRoomIsGoneOnTheOtherServerToo() {
    TestClient there = client(second, ben);
    first.ownedRooms().delete(ann.user().id(), clan).join();
    assertThat(there.next("clan-access-denied").toString()).contains("NOT_FOUND", clan.id());
    assertThat(there.join(clan).get("code").getAsString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void whoLeavesAClanIsInItOnNoServer() {
    TestClient there = client(second, ben);
    first.memberships().leave(clan, ben.user().id()).join();
    assertThat(there.next("clan-access-denied").toString()).contains("NOT_MEMBER", clan.id());
  }

  @Test
  void aRevokedInvitationIsGoodOnNoServer() {
    String code = first.invites().make(ann.user().id(), clan).join().code();
    second.invites().revoke(code, ann.user().id()).join();
    assertThatThrownBy(() -> first.invites().accept(code, ben.user()).join())
        .hasCauseInstanceOf(RefusedException.class);
  }

  /** Prints a duration for information; it depends on the machine. */
  private static void print(String what, long begun) {
    System.out.printf(
        "%s reached the other server's socket in %.1f ms%n",
        what, (System.nanoTime() - begun) / 1e6);
  }
}
