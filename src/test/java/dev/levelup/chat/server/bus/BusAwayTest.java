package dev.levelup.chat.server.bus;

import static dev.levelup.chat.server.store.Role.MODERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.socket.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers without a bus: they find each other's events in the database. */
@Tag("slow")
class BusAwayTest extends TwoServersBase {
  @Override
  @Nullable String bus() {
    return null;
  }

  @Test
  void messagesComeInOrderAndOnce() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    say(here, lobby, "one");
    say(here, lobby, "two");
    assertThat(heard(there, lobby, 2)).containsExactly("1 one", "2 two");
    say(there, lobby, "three");
    assertThat(heard(here, lobby, 3)).containsExactly("1 one", "2 two", "3 three");
    assertThat(heard(there, lobby, 1)).containsExactly("3 three");
  }

  @Test
  void aGapIsHealedByTheNextMessageOfOnesOwn() {
    TestClient here = client(first, ann);
    TestClient there = client(second, ben);
    say(here, lobby, "one");
    say(there, lobby, "two");
    say(here, lobby, "three");
    assertThat(heard(here, lobby, 3)).containsExactly("1 one", "2 two", "3 three");
    assertThat(heard(there, lobby, 3)).containsExactly("1 one", "2 two", "3 three");
  }

  @Test
  void everyRemovalReachesTheOtherServersSockets() {
    client(second, ann); // stays connected, so that the second server follows the clan
    removeBen(client(second, ben));
    letBenIn();
    removeBen(client(second, ben));
  }

  private void removeBen(TestClient there) {
    first.memberships().remove(ann.user().id(), clan, ben.user().id()).join();
    assertThat(there.next("clan-access-denied").toString()).contains("REMOVED");
    assertThat(there.say(clan, "still here").join().get("code").getAsString())
        .isEqualTo("NOT_IN_ROOM");
  }

  @Test
  void membersOnTheOtherServerAreToldWhatChanges() {
    TestClient there = client(second, ben);
    first.memberships().changeRole(ann.user().id(), clan, ben.user().id(), MODERATOR).join();
    there.awaitRoomsChanged();
  }

  @Test
  void everyBanReachesTheOtherServersSocketsInTheRoom() {
    TestClient there = client(second, ben);
    first.bans().ban(ann.user().id(), lobby, ben.user().id(), null, false).join();
    assertThat(there.next("community-access-denied").toString()).contains("BANNED");
  }

  @Test
  void aDeletedRoomIsGoneOnTheOtherServerToo() {
    TestClient there = client(second, ben);
    first.ownedRooms().delete(ann.user().id(), lobby).join();
    assertThat(there.next("community-access-denied").toString()).contains("NOT_FOUND");
  }

  @Test
  void aLogoutReachesTheOtherServersSockets() {
    TestClient there = client(second, ben);
    first.auth().logout(ben.user().id(), ben.refreshToken()).join();
    assertThat(there.next("disconnect").getAsString()).isEqualTo("io server disconnect");
  }
}
