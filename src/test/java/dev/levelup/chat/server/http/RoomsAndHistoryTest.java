package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomsAndHistoryTest extends HttpTestBase {
  private SignIn ann;
  private SignIn ben;
  private RoomId lobby;
  private RoomId clan;

  @BeforeEach
  void peopleAndRooms() {
    ann = register("Ann");
    ben = register("Ben");
    lobby =
        server
            .rooms()
            .create(RoomKind.COMMUNITY, new NewRoom("Lobby", "for all"), ann.user())
            .join();
    clan = server.rooms().create(RoomKind.CLAN, new NewRoom("Wolves", null), ann.user()).join();
  }

  @Test
  void theListsSayWhatThereIs() {
    assertThat(get("/api/communities", ben.token()).body())
        .isEqualTo(
            JsonParser.parseString(
                """
                {"communities":[{"id":"%s","name":"Lobby","description":"for all","isMember":false,"memberCount":1,
                "lastSeq":0,"lastRev":0,"readSeq":0,"unread":0,"mentions":0}]}\
                """
                    .formatted(lobby.id())));
    assertThat(get("/api/clans", ben.token()).body())
        .isEqualTo(
            JsonParser.parseString(
                "{\"clans\":[{\"id\":\"%s\",\"name\":\"Wolves\",\"isMember\":false}]}"
                    .formatted(clan.id())));
    assertThat(get("/api/clans", ann.token()).body().toString()).contains("\"isMember\":true");
  }

  @Test
  void membershipIsAnsweredToOneselfAndToMembers() {
    String question = "/api/clans/" + clan.id() + "/membership/";
    assertThat(isMember(get(question + ben.user().id(), ben.token()))).isFalse();
    assertThat(isMember(get(question + ben.user().id(), ann.token()))).isFalse();
    assertThat(isMember(get(question + ann.user().id(), ann.token()))).isTrue();
    assertRefused(get(question + ann.user().id(), ben.token()), 403, "NOT_MEMBER");
    assertRefused(
        get("/api/clans/none/membership/" + ann.user().id(), ann.token()), 404, "NOT_FOUND");
  }

  private static boolean isMember(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().get("isMember").getAsBoolean();
  }

  @Test
  void historyComesInPagesOfTenUnlessAskedOtherwise() {
    say(lobby, 25);
    HistoryPage newest = page("/messages");
    assertThat(numbers(newest)).isEqualTo(range(16, 25));
    assertThat(newest.pagination().hasMore()).isTrue();
    assertThat(newest.pagination().total()).isEqualTo(25);
    assertThat(newest.messages().getFirst().room()).isEqualTo(lobby);
    assertThat(numbers(page("/messages?page=3"))).isEqualTo(range(1, 5));
    assertThat(numbers(page("/messages?page=2&limit=20"))).isEqualTo(range(1, 5));
    assertThat(numbers(page("/messages?page=99"))).isEmpty();
  }

  @Test
  void historyComesBeforeAndAfterANumber() {
    say(lobby, 25);
    assertThat(numbers(page("/messages?before=11&limit=5"))).isEqualTo(range(6, 10));
    assertThat(numbers(page("/messages?after=11&limit=5"))).isEqualTo(range(12, 16));
    assertThat(page("/messages?after=24").pagination().hasMore()).isFalse();
    assertThat(page("/messages?after=24").pagination().total()).isNull();
  }

  @Test
  void aPageThatCannotBeIsRefused() {
    String path = "/api/communities/" + lobby.id() + "/messages?";
    Stream.of(
            "page=0",
            "page=-1",
            "page=x",
            "page=",
            "page=1.5",
            "page=99999999999",
            "limit=0",
            "limit=101",
            "limit=-5",
            "limit=x",
            "before=-1",
            "before=x",
            "after=-1",
            "after=99999999999999999999",
            "page=1&before=5",
            "before=5&after=1")
        .forEach(query -> assertRefused(get(path + query, ann.token()), 400, "INVALID_PAYLOAD"));
  }

  @Test
  void aClansHistoryIsForItsMembers() {
    String path = "/api/clans/" + clan.id() + "/messages";
    assertThat(get(path, ann.token()).status()).isEqualTo(200);
    assertRefused(get(path, ben.token()), 403, "NOT_MEMBER");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Stream.of(
            "/api/communities/none/messages",
            "/api/clans/none/messages",
            "/api/communities/..%2F..%2Fsecret/messages",
            "/api/communities/'%20or%201=1--/messages",
            "/api/communities//messages",
            "/api/communities/",
            "/api/",
            "/api/auth",
            "/",
            "/levelup.db",
            "/api/communities/%00/messages")
        .forEach(path -> assertRefused(get(path, ann.token()), 404, "NOT_FOUND"));
  }

  @Test
  void theIdOfOneKindIsNothingInTheOther() {
    assertRefused(
        get("/api/communities/" + clan.id() + "/messages", ann.token()), 404, "NOT_FOUND");
    assertRefused(get("/api/clans/" + lobby.id() + "/messages", ann.token()), 404, "NOT_FOUND");
  }

  private void say(RoomId room, int messages) {
    for (int i = 1; i <= messages; i++) {
      server.messages().send(server.auth().authenticate(ann.token()), room, "m" + i, null).join();
    }
  }

  private HistoryPage page(String query) {
    Answer answer = get("/api/communities/" + lobby.id() + query, ben.token());
    assertThat(answer.status()).isEqualTo(200);
    return WireJson.gson().fromJson(answer.body(), HistoryPage.class);
  }

  private static List<Long> numbers(HistoryPage page) {
    return page.messages().stream().map(Message::seq).toList();
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
