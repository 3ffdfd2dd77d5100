package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BanTest extends SocketTestBase {
  private static final int ROUNDS = 40;

  private RoomId room(RoomKind kind) {
    return kind == RoomKind.CLAN ? clan : lobby;
  }

  private CompletableFuture<?> ban(RoomId room) {
    return server.bans().ban(ann.user().id(), room, ben.user().id(), null, false);
  }

  private static JsonElement banned(RoomId room) {
    return json(
        "{'code':'BANNED','message':'You are banned from this %s','%s':'%s'}"
            .formatted(room.kind().word(), room.kind().idField(), room.id()));
  }

  private static String code(JsonObject ack) {
    return ack.get("code").getAsString();
  }

  @ParameterizedTest
  @EnumSource
  void everySocketIsOutBeforeTheAnswerAndNothingComesAfterIt(RoomKind kind) {
    letIn(ben);
    RoomId room = room(kind);
    TestClient owner = connect(ann);
    TestClient inside = connect(ben);
    TestClient outside = connect(ben);
    owner.join(room);
    inside.join(room);
    owner.next("user-joined");
    ban(room).join();
    owner.say(room, "he is gone").join();
    for (TestClient each : List.of(inside, outside)) {
      assertThat(each.next(kind.accessDeniedEvent())).isEqualTo(banned(room));
      each.leave(room); // after what was broadcast before
      assertThat(each.rest()).isEmpty();
    }
    assertThat(historyStatus(ben, room)).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource
  void joiningAndSendingAreRefusedWithTheBan(RoomKind kind) {
    letIn(ben);
    RoomId room = room(kind);
    ban(room).join();
    TestClient client = connect(ben);
    assertThat(code(client.say(room, "hello").join())).isEqualTo("BANNED");
    client.next("error");
    assertThat(code(client.join(room))).isEqualTo("BANNED");
    assertThat(client.next(kind.accessDeniedEvent())).isEqualTo(banned(room));
  }

  @Test
  void aMutedSenderIsToldSo() {
    TestClient client = connect(ben);
    client.join(lobby);
    client.say(lobby, "hello").join();
    Instant until = Instant.parse("2999-01-01T00:00:00Z");
    server.mutes().mute(ann.user().id(), lobby, ben.user().id(), until).join();
    assertThat(code(client.say(lobby, "hello").join())).isEqualTo("MUTED");
  }

  @Tag("slow")
  @Test
  void joinsAndSendsAtTheSameTimeLeaveNobodyInTheRoom() {
    TestClient owner = connect(ann);
    TestClient racer = connect(ben);
    owner.join(lobby);
    for (int round = 0; round < ROUNDS; round++) {
      List<CompletableFuture<?>> all = new ArrayList<>();
      all.add(racer.send("join-community", TestClient.about(lobby)));
      all.add(racer.say(lobby, "me, too"));
      all.add(ban(lobby));
      for (int i = 0; i < 5; i++) {
        all.add(racer.send("join-community", TestClient.about(lobby)));
        all.add(racer.say(lobby, "and me"));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
      String words = "after " + round;
      assertThat(code(racer.say(lobby, "let me in").join())).isEqualTo("BANNED");
      owner.say(lobby, words).join();
      racer.leave(lobby); // after what was broadcast before
      assertThat(racer.rest().toString()).doesNotContain(words);
      server.bans().unban(ann.user().id(), lobby, ben.user().id()).join();
    }
  }
}
