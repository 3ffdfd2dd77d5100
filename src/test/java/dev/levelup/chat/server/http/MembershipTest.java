package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.SignIn;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTest extends HttpTestBase {
  private SignIn ann;
  private SignIn ben;
  private SignIn cleo;
  private String clan;

  @BeforeEach
  void annHasAClan() {
    ann = register("Ann");
    ben = register("Ben");
    cleo = register("Cleo");
    clan = "/api/clans/" + id(create("/api/clans", "{\"name\":\"Wolves\"}"));
  }

  private Answer create(String path, String body) {
    return say("POST", path, ann, body);
  }

  private static String id(Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    return answer.body().get("id").getAsString();
  }

  private Answer say(String method, String path, SignIn user, String body) {
    return ask(
        request(path)
            .header("Authorization", "Bearer " + user.token())
            .method(method, BodyPublishers.ofString(body)));
  }

  private Answer post(String path, SignIn user) {
    return say("POST", path, user, "");
  }

  private Answer delete(String path, SignIn user) {
    return say("DELETE", path, user, "");
  }

  private String invite(SignIn maker) {
    Answer answer = post(clan + "/invites", maker);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().get("expiresAt").getAsString()).endsWith("Z");
    return "/api/invites/" + answer.body().get("code").getAsString();
  }

  private String clanMember(SignIn user) {
    return clan + "/members/" + user.user().id();
  }

  private List<String> members(String room, SignIn asking) {
    Answer answer = get(room + "/members", asking.token());
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().getAsJsonArray("members").asList().stream()
        .map(each -> (JsonObject) each)
        .map(each -> each.get("name").getAsString() + " " + each.get("role").getAsString())
        .toList();
  }

  @Test
  void whoMakesARoomOwnsIt() {
    Answer made = create("/api/communities", "{\"name\":\" Lobby \",\"description\":\"for all\"}");
    String id = id(made);
    assertThat(made.body())
        .isEqualTo(
            JsonParser.parseString(
                "{\"id\":\"%s\",\"name\":\"Lobby\",\"description\":\"for all\"}".formatted(id)));
    assertThat(members("/api/communities/" + id, ben)).containsExactly("Ann owner");
    assertThat(get("/api/communities", ben.token()).body().toString()).contains(id);
    assertThat(create("/api/clans", "{\"name\":\"Owls\"}").body().get("isMember").getAsBoolean())
        .isTrue();
    assertThat(members(clan, ann)).containsExactly("Ann owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\\nb", "a\\u0000", "a\\u2028b"})
  void aNameThatDoesNotDoIsRefused(String name) {
    assertRefused(create("/api/clans", "{\"name\":\"" + name + "\"}"), 422, "INVALID_ROOM_NAME");
  }

  @Test
  void nobodyMakesRoomsAndInvitationsWithoutEnd() {
    String room = "{\"name\":\"Another\"}";
    Answer last = create("/api/communities", room);
    for (int i = 0; i < 100 && last.status() == 201; i++) {
      last = create("/api/clans", room);
    }
    assertRefused(last, 429, "RATE_LIMITED");
    assertRefused(create("/api/communities", room), 429, "RATE_LIMITED");
    assertRefused(post(clan + "/invites", ann), 429, "RATE_LIMITED");
    assertThat(say("POST", "/api/communities", ben, room).status()).isEqualTo(201);
  }

  @Test
  void namesAndDescriptionsHaveBounds() {
    String longest = "{\"name\":\"%s\",\"description\":\"%s\"}";
    id(create("/api/clans", longest.formatted("n".repeat(50), "d".repeat(200))));
    assertRefused(
        create("/api/clans", longest.formatted("n".repeat(51), "d")), 422, "INVALID_ROOM_NAME");
    assertRefused(
        create("/api/clans", longest.formatted("n", "d".repeat(201))), 422, "INVALID_DESCRIPTION");
    assertRefused(create("/api/clans", "{\"name\":7}"), 400, "INVALID_PAYLOAD");
    assertRefused(create("/api/communities", "{}"), 400, "INVALID_PAYLOAD");
  }

  @Test
  void oneJoinsACommunityAndLeavesIt() {
    String lobby = "/api/communities/" + id(create("/api/communities", "{\"name\":\"Lobby\"}"));
    for (int i = 0; i < 2; i++) {
      assertThat(post(lobby + "/membership", ben).body().get("isMember").getAsBoolean()).isTrue();
      assertThat(members(lobby, cleo)).containsExactly("Ann owner", "Ben member");
    }
    for (int i = 0; i < 2; i++) {
      assertThat(delete(lobby + "/membership", ben).status()).isEqualTo(200);
      assertThat(members(lobby, cleo)).containsExactly("Ann owner");
    }
    assertRefused(post("/api/communities/none/membership", ben), 404, "NOT_FOUND");
    assertRefused(delete("/api/communities/none/membership", ben), 404, "NOT_FOUND");
  }

  @Test
  void anInvitationLetsInAsOftenAsItIsShown() {
    String invitation = invite(ann);
    Answer joined = post(invitation, ben);
    assertThat(joined.status()).isEqualTo(200);
    assertThat(clan).endsWith(joined.body().get("id").getAsString());
    assertThat(post(invitation, ben).status()).isEqualTo(200);
    assertThat(post(invite(ben), cleo).status()).isEqualTo(200);
    assertThat(members(clan, cleo)).containsExactly("Ann owner", "Ben member", "Cleo member");
    assertThat(get(clan + "/messages", ben.token()).status()).isEqualTo(200);
  }

  @Test
  void theMembersAreListedWithTheTimeWhenTheyJoined() {
    JsonObject owner =
        get(clan + "/members", ann.token())
            .body()
            .getAsJsonArray("members")
            .get(0)
            .getAsJsonObject();
    assertThat(owner.get("joinedAt").getAsString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  }

  @Test
  void onlyMembersInviteAndSeeWhoIsThere() {
    assertRefused(post(clan + "/invites", ben), 403, "NOT_MEMBER");
    assertRefused(get(clan + "/members", ben.token()), 403, "NOT_MEMBER");
    assertRefused(post("/api/clans/none/invites", ben), 404, "NOT_FOUND");
  }

  @Test
  void theMakerAndTheOwnerRevokeAnInvitation() {
    post(invite(ann), ben);
    post(invite(ann), cleo);
    String bens = invite(ben);
    assertRefused(delete(bens, cleo), 403, "NOT_MODERATOR");
    assertThat(delete(bens, ben).status()).isEqualTo(200);
    String another = invite(ben);
    assertThat(delete(another, ann).status()).isEqualTo(200);
    for (String revoked : List.of(bens, another)) {
      assertThat(post(revoked, cleo).body()).isEqualTo(post("/api/invites/none", cleo).body());
      assertRefused(delete(revoked, ben), 404, "NOT_FOUND");
    }
  }

  @Test
  void whoIsRemovedIsAStrangerAndTheirInvitationsEnd() {
    String anns = invite(ann);
    post(anns, ben);
    String bens = invite(ben);
    assertThat(delete(clanMember(ben), ann).status()).isEqualTo(200);
    assertThat(members(clan, ann)).containsExactly("Ann owner");
    assertRefused(get(clan + "/messages", ben.token()), 403, "NOT_MEMBER");
    assertRefused(post(bens, ben), 404, "NOT_FOUND");
    assertRefused(post(bens, cleo), 404, "NOT_FOUND");
    assertThat(post(anns, ben).status()).isEqualTo(200);
  }

  @Test
  void onlyTheOwnerRemovesAndNotTheOwner() {
    post(invite(ann), ben);
    post(invite(ann), cleo);
    assertRefused(delete(clanMember(cleo), ben), 403, "NOT_MODERATOR");
    assertRefused(delete(clanMember(ben), ben), 403, "NOT_MODERATOR");
    assertRefused(delete(clanMember(ann), ann), 409, "OWNER_STAYS");
    assertRefused(delete(clan + "/members/none", ann), 404, "NOT_FOUND");
    assertThat(members(clan, ann)).hasSize(3);
  }
}
