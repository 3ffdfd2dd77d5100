package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import io.socket.client.IO;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JoinTest extends SocketTestBase {
  @Test
  void aJoinIsAnsweredWithTheNewestNumberAndTheReadMark() {
    TestClient client = connect(ann);
    client.join(clan);
    client.say(clan, "one").join();
    client.say(clan, "two").join();
    assertThat(client.join(clan))
        .isEqualTo(
            json(
                "{'ok':true,'room':{'lastSeq':2,'lastRev':0,'readSeq':0,'epoch':'%s'}}"
                    .formatted(server.rooms().epoch())));
  }

  @Test
  void theOthersHearOfTheFirstJoinOnly() {
    TestClient first = connect(ann);
    TestClient second = connect(ben);
    first.join(lobby);
    second.join(lobby);
    second.join(lobby);
    assertThat(first.next("user-joined"))
        .isEqualTo(json("{'userId':'%s','userName':'Ben'}".formatted(ben.user().id())));
    second.say(lobby, "hi").join();
    assertThat(first.nextMessage(lobby).content()).isEqualTo("hi");
    assertThat(second.nextMessage(lobby).content()).isEqualTo("hi");
    assertThat(second.rest()).isEmpty();
  }

  @Test
  void aStrangerIsDeniedAClanAndHearsNothingOfIt() {
    TestClient member = connect(ann);
    TestClient stranger = connect(ben);
    member.join(clan);
    assertThat(stranger.join(clan))
        .isEqualTo(
            json("{'ok':false,'code':'NOT_MEMBER','message':'You are not a member of this clan'}"));
    assertThat(stranger.next("clan-access-denied"))
        .isEqualTo(
            json(
                "{'code':'NOT_MEMBER','message':'You are not a member of this clan','clanId':'%s'}"
                    .formatted(clan.id())));
    member.say(clan, "secret").join();
    member.nextMessage(clan);
    stranger.join(lobby);
    assertThat(stranger.rest()).isEmpty();
    assertThat(member.rest()).isEmpty();
  }

  @Test
  void aCoreClientIsDeniedByTheEventAlone() {
    TestClient stranger = connect(ben);
    stranger.emit("join-clan", TestClient.about(clan));
    assertThat(stranger.next("clan-access-denied").toString()).contains("NOT_MEMBER");
  }

  @Test
  void aNewMemberGetsIn() {
    TestClient client = connect(ben);
    client.join(clan);
    client.next("clan-access-denied");
    letIn(ben);
    assertThat(client.join(clan).get("ok").getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(RoomKind.class)
  void aRoomThatIsNotThereIsNotFound(RoomKind kind) {
    TestClient client = connect(ann);
    String words = kind == RoomKind.CLAN ? "Clan not found" : "Community not found";
    assertThat(client.join(new RoomId(kind, "none")))
        .isEqualTo(json("{'ok':false,'code':'NOT_FOUND','message':'%s'}".formatted(words)));
    assertThat(client.next("error"))
        .isEqualTo(json("{'code':'NOT_FOUND','message':'%s'}".formatted(words)));
  }

  @Test
  void whoHasLeftHearsNothingMore() {
    TestClient first = connect(ann);
    TestClient second = connect(ben);
    first.join(lobby);
    second.join(lobby);
    first.next("user-joined");
    assertThat(second.leave(lobby)).isEqualTo(json("{'ok':true}"));
    assertThat(second.leave(lobby)).isEqualTo(json("{'ok':true}"));
    first.say(lobby, "alone").join();
    first.nextMessage(lobby);
    second.leave(clan);
    assertThat(second.rest()).isEmpty();
  }

  @Test
  void deniedInTheLanguageOfTheConnection() {
    IO.Options options = TestClient.options(ben.token());
    options.extraHeaders = Map.of("Accept-Language", List.of("de"));
    TestClient german = connect(options);
    german.next("connect");
    assertThat(german.join(clan).get("message").getAsString())
        .isEqualTo("Du bist kein Mitglied dieses Clans");
  }
}
