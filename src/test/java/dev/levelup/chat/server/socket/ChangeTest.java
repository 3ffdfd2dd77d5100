package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that change over HTTP, and the events that clients in the room receive. */
class ChangeTest extends SocketTestBase {
  private TestClient listener;
  private Message said;

  @BeforeEach
  void benHasSaidSomethingInTheLobbyWhereAnnListens() {
    listener = connect(ann);
    listener.join(lobby);
    TestClient author = connect(ben);
    author.join(lobby);
    listener.next("user-joined");
    said = ((SendAck.Stored) SendAck.decode(author.say(lobby, "one").join())).message();
    assertThat(listener.nextMessage(lobby)).isEqualTo(said);
  }

  private record Answer(int status, JsonObject body) {
    Message message() {
      assertThat(status).isEqualTo(200);
      return WireJson.gson().fromJson(body, Message.class);
    }

    String code() {
      return body.get("code").getAsString();
    }
  }

  private Answer ask(SignIn user, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Authorization", "Bearer " + user.token())
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var response = http.sendAsync(request, BodyHandlers.ofString()).join();
      return new Answer(
          response.statusCode(), JsonParser.parseString(response.body()).getAsJsonObject());
    }
  }

  private Answer edit(String body) {
    return ask(ben, "PATCH", "/api/messages/" + said.id(), body);
  }

  private Answer delete() {
    return ask(ben, "DELETE", "/api/messages/" + said.id(), "");
  }

  private Message heardUpdate(long afterRev) {
    JsonObject update = listener.next("community:message-updated").getAsJsonObject();
    assertThat(update.get("afterRev").getAsLong()).isEqualTo(afterRev);
    return WireJson.gson().fromJson(update, Message.class);
  }

  @Test
  void everybodyInTheRoomHearsWhatAMessageHasBecome() {
    Message edited = edit("{\"content\":\"two\"}").message();
    assertThat(edited.content()).isEqualTo("two");
    assertThat(edited.updatedAt()).isAfter(edited.createdAt());
    assertThat(heardUpdate(0)).isEqualTo(edited);
    Message deleted = delete().message();
    assertThat(deleted.isDeleted()).isTrue();
    assertThat(heardUpdate(1)).isEqualTo(deleted);
    assertThat(delete().message()).isEqualTo(deleted);
    assertThat(edit("{\"content\":\"three\"}").code()).isEqualTo("DELETED");
    assertThat(edit("{\"content\":\"three\"}").status()).isEqualTo(409);
  }

  @Test
  void theSameWordsAreToldToNobody() {
    assertThat(edit("{\"content\":\" one \"}").message()).isEqualTo(said);
    Message edited = edit("{\"content\":\"two\"}").message();
    assertThat(edit("{\"content\":\"two\"}").message()).isEqualTo(edited);
    assertThat(heardUpdate(0)).isEqualTo(edited);
    listener.say(lobby, "nothing more").join();
    assertThat(listener.nextMessage(lobby).content()).isEqualTo("nothing more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}|400|INVALID_PAYLOAD",
        "[]|400|INVALID_PAYLOAD",
        "{\"content\":1}|400|INVALID_PAYLOAD",
        "{\"content\":\" \"}|422|EMPTY_MESSAGE"
      })
  void wordsThatCannotBeAreRefused(String line) {
    List<String> parts = List.of(line.split("\\|", -1));
    Answer answer = edit(parts.get(0));
    assertThat(answer.status()).hasToString(parts.get(1));
    assertThat(answer.code()).isEqualTo(parts.get(2));
  }

  @Test
  void aJoinAndEveryPageSayHowFarTheRoomHasChanged() {
    edit("{\"content\":\"two\"}");
    JsonObject room = connect(ben).join(lobby).getAsJsonObject("room");
    assertThat(room.get("lastRev").getAsLong()).isEqualTo(1);
    String path = "/api/communities/" + lobby.id();
    for (String page : List.of("/messages", "/messages?before=9", "/messages?after=0")) {
      assertThat(rev(ask(ann, "GET", path + page, ""))).isEqualTo(1);
    }
    Answer changes = ask(ann, "GET", path + "/changes?after=0&limit=1", "");
    assertThat(rev(changes)).isEqualTo(1);
    assertThat(changes.body().getAsJsonArray("messages")).hasSize(1);
    assertThat(ask(ann, "GET", path + "/changes?after=-1", "").code()).isEqualTo("INVALID_PAYLOAD");
    assertThat(ask(ann, "GET", path + "/changes?limit=101", "").status()).isEqualTo(400);
  }

  private static long rev(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().getAsJsonObject("pagination").get("rev").getAsLong();
  }
}
