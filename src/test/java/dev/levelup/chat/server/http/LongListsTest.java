package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are longer than one response. */
@Tag("slow")
class LongListsTest extends HttpTestBase {
  private SignIn ann;
  private SignIn ben;

  @BeforeEach
  void people() {
    ann = register("Ann");
    ben = register("Ben");
  }

  private List<RoomId> rooms(int count, RoomKind kind, SignIn owner) {
    return IntStream.range(0, count)
        .mapToObj(i -> server.rooms().create(kind, new NewRoom("Room " + i, null), owner.user()))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static List<String> ids(JsonObject answer, String list) {
    return answer.getAsJsonArray(list).asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(each -> each.get("id").getAsString())
        .toList();
  }

  /** All items of a list, read page by page. */
  private List<String> all(String path, String list, int limit) {
    List<String> all = new ArrayList<>();
    JsonObject part;
    do {
      String after = all.isEmpty() ? "" : "&after=" + all.getLast();
      part = get(path + "?limit=" + limit + after, ben.token()).body();
      assertThat(ids(part, list)).hasSizeBetween(1, limit);
      all.addAll(ids(part, list));
    } while (part.get("hasMore").getAsBoolean());
    return all;
  }

  @Test
  void communitiesComeInPartsTheOldestFirst() {
    List<String> made = rooms(450, RoomKind.COMMUNITY, ann).stream().map(RoomId::id).toList();
    assertThat(all("/api/communities", "communities", 200)).isEqualTo(made);
    assertThat(all("/api/communities", "communities", 150)).isEqualTo(made);
    JsonObject core = get("/api/communities", ben.token()).body();
    assertThat(ids(core, "communities")).isEqualTo(made.subList(0, 200));
    assertThat(core.get("hasMore").getAsBoolean()).isTrue();
  }

  @Test
  void onesOwnClansAreTheFirstHoweverNewTheyAre() {
    List<String> others = rooms(210, RoomKind.CLAN, ann).stream().map(RoomId::id).toList();
    List<String> own = rooms(15, RoomKind.CLAN, ben).stream().map(RoomId::id).toList();
    List<String> expected = new ArrayList<>(own);
    expected.addAll(others);
    assertThat(all("/api/clans", "clans", 10)).isEqualTo(expected);
    assertThat(ids(get("/api/clans", ben.token()).body(), "clans")).startsWith(own.getFirst());
  }

  @Test
  void membersComeInParts() {
    RoomId room = rooms(1, RoomKind.COMMUNITY, ann).getFirst();
    for (int i = 0; i < 250; i++) {
      User member = new User(new UserId("id-" + (997 * i) % 250), "Same name " + i % 3, null);
      server.memberships().join(room, member).join();
    }
    String path = "/api/communities/" + room.id() + "/members";
    List<String> all = all(path, "members", 7);
    assertThat(all).hasSize(251);
    assertThat(new HashSet<>(all)).hasSize(251);
    assertThat(all(path, "members", 200)).isEqualTo(all);
    assertThat(get(path, ben.token()).body().get("hasMore").getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=-1", "limit=201", "limit=9999999999", "limit=x"})
  void aLimitThatCannotBeIsRefused(String query) {
    assertRefused(get("/api/clans?" + query, ben.token()), 400, "INVALID_PAYLOAD");
  }

  @Test
  void whatFollowsNothingIsNotFound() {
    RoomId room = rooms(1, RoomKind.COMMUNITY, ann).getFirst();
    assertRefused(get("/api/communities?after=none", ben.token()), 404, "NOT_FOUND");
    assertRefused(get("/api/clans?after=" + room.id(), ben.token()), 404, "NOT_FOUND");
    String members = "/api/communities/" + room.id() + "/members?after=";
    assertRefused(get(members + ben.user().id(), ben.token()), 404, "NOT_FOUND");
  }

  @Test
  void aUserOwnsNoMoreThanAHundredRooms() {
    rooms(100, RoomKind.CLAN, ann);
    assertRefused(create(ann), 409, "LIMIT_REACHED");
    assertThat(create(ben).status()).isEqualTo(201);
  }

  private Answer create(SignIn maker) {
    return ask(
        request("/api/clans")
            .header("Authorization", "Bearer " + maker.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"One more\"}")));
  }
}
