package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is online, and who has left a room, as the official client hears it. */
@Tag("slow")
class PresenceTest extends SocketTestBase {
  @Test
  void theRoomHearsWhoComesOnline() {
    letIn(ben);
    TestClient owner = connect(ann);
    owner.join(clan);
    connect(ben);
    PresenceChange heard = owner.nextPresence();
    while (!heard.online().contains(ben.user().id())) {
      heard = owner.nextPresence();
    }
    assertThat(heard.room()).isEqualTo(clan);
    assertThat(heard.offline()).isEmpty();
  }

  @Test
  void theOthersHearWhoseLastSocketHasLeftTheRoom() {
    letIn(ben);
    TestClient owner = connect(ann);
    owner.join(clan);
    TestClient guest = connect(ben);
    guest.join(clan);
    owner.next("user-joined");
    guest.close();
    assertThat(owner.next("user-left"))
        .isEqualTo(json("{'userId':'%s','userName':'Ben'}".formatted(ben.user().id())));
  }

  @Test
  void theJoinOfALargeRoomSaysThatNobodyIsToldOf() {
    TestClient owner = connect(ann);
    assertThat(((JoinAck.Joined) JoinAck.decode(owner.join(lobby))).presence()).isNull();
    for (int i = 0; i < OnlineMembers.MOST_MEMBERS; i++) {
      User guest = new User(new UserId("guest" + i), "Guest" + i, null);
      server.memberships().join(lobby, guest).join();
    }
    assertThat(((JoinAck.Joined) JoinAck.decode(owner.join(lobby))).presence()).isFalse();
  }
}
