package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.rooms.RoomEdit;
import dev.levelup.chat.server.store.Role;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom a change of the clan concerns is told, wherever their sockets are. */
@Tag("slow")
class RoomsChangedTest extends SocketTestBase {
  private static void assertTold(TestClient... clients) {
    List.of(clients).forEach(TestClient::awaitRoomsChanged);
  }

  private UserId id(SignIn user) {
    return user.user().id();
  }

  @Test
  void membersAreToldOfWhoComesOfRolesOfTheNameAndOfWhoGoes() {
    TestClient owner = connect(ann);
    TestClient guest = connect(ben);
    letIn(ben);
    assertTold(owner, guest);
    server.memberships().changeRole(id(ann), clan, id(ben), Role.MODERATOR).join();
    assertTold(owner, guest);
    server.ownedRooms().edit(id(ann), clan, new RoomEdit("Owls", false, null)).join();
    assertTold(owner, guest);
    server.memberships().leave(clan, id(ben)).join();
    assertTold(owner, guest);
    letIn(ben);
    assertTold(owner, guest);
    server.memberships().remove(id(ann), clan, id(ben)).join();
    guest.next("clan-access-denied");
    assertTold(owner, guest);
    letIn(ben);
    assertTold(owner, guest);
    server.ownedRooms().delete(id(ann), clan).join();
    assertTold(owner, guest);
  }

  @Test
  void socketsInACommunityAreToldThoughTheirUsersDoNotBelongToIt() {
    SignIn cleo = register("Cleo");
    TestClient visitor = connect(cleo);
    visitor.join(lobby);
    server.memberships().join(lobby, ben.user()).join();
    assertTold(visitor);
    server.bans().ban(id(ann), lobby, id(ben), null, false).join();
    assertTold(visitor);
  }

  @Test
  void strangersAreNotTold() {
    TestClient stranger = connect(register("Cleo"));
    TestClient owner = connect(ann);
    letIn(ben);
    assertTold(owner);
    stranger.join(RoomId.community("none"));
    assertThat(stranger.roomsChanged()).isZero();
  }
}
