package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words on the wire: Ann owns a clan, and Ben is a member. */
class ModerationTest extends HttpTestBase {
  private static final String LATER = "2999-01-01T00:00:00.000Z";

  private SignIn ann;
  private SignIn ben;
  private RoomId clan;
  private String path;

  @BeforeEach
  void annsClanWithBenInIt() {
    ann = register("Ann");
    ben = register("Ben");
    clan = server.rooms().create(RoomKind.CLAN, new NewRoom("Wolves", null), ann.user()).join();
    path = "/api/clans/" + clan.id();
    String code = server.invites().make(ann.user().id(), clan).join().code();
    server.invites().accept(code, ben.user()).join();
  }

  private Answer say(SignIn user, String method, String rest, String body) {
    return ask(
        request(rest)
            .header("Authorization", "Bearer " + user.token())
            .method(method, BodyPublishers.ofString(body)));
  }

  private JsonObject first(String list) {
    JsonObject body = get(path + "/" + list, ann.token()).body();
    return body.getAsJsonArray(list).get(0).getAsJsonObject();
  }

  private static String word(JsonObject from, String field) {
    return Objects.requireNonNull(from.get(field), field).getAsString();
  }

  @Test
  void aBanIsListedWithWhoWhyAndWhen() {
    String ban = path + "/bans/" + ben.user().id();
    assertThat(say(ann, "PUT", ban, "{\"reason\":\"spam\"}").status()).isEqualTo(200);
    JsonObject listed = first("bans");
    assertThat(listed.keySet()).containsExactlyInAnyOrder("id", "name", "reason", "at");
    assertThat(word(listed, "id")).isEqualTo(ben.user().id().value());
    assertThat(word(listed, "name")).isEqualTo("Ben");
    assertThat(word(listed, "reason")).isEqualTo("spam");
    assertThat(Instant.parse(word(listed, "at"))).isBeforeOrEqualTo(Instant.now());
    say(ann, "PUT", ban, "{}");
    assertThat(first("bans").keySet()).containsExactlyInAnyOrder("id", "name", "at");
  }

  @Test
  void aBanDeletesWhatTheySaidIfThatIsAskedFor() {
    say("hello");
    say(ann, "PUT", path + "/bans/" + ben.user().id(), "{\"deleteMessages\":true}");
    assertThat(first("messages").get("deleted").getAsBoolean()).isTrue();
  }

  @Test
  void anInvitationSaysHowManyItAdmitsAndUntilWhen() {
    Instant before = Instant.now();
    JsonObject made = say(ann, "POST", path + "/invites", "{\"uses\":3,\"expiresIn\":3600}").body();
    assertThat(made.keySet()).containsExactlyInAnyOrder("id", "code", "expiresAt", "uses");
    assertThat(made.get("uses").getAsInt()).isEqualTo(3);
    assertThat(Instant.parse(word(made, "expiresAt")))
        .isBetween(before.plusSeconds(3599), Instant.now().plus(Duration.ofHours(1)));
    say(register("Cleo"), "POST", "/api/invites/" + word(made, "code"), "");
    say(ben, "POST", path + "/invites", "{}");
    JsonObject listed =
        get(path + "/invites", ann.token()).body().getAsJsonArray("invites").asList().stream()
            .map(each -> (JsonObject) each)
            .filter(each -> each.get("id").equals(made.get("id")))
            .findFirst()
            .orElseThrow();
    assertThat(listed.keySet()).containsExactlyInAnyOrder("id", "userId", "expiresAt", "usesLeft");
    assertThat(word(listed, "userId")).isEqualTo(ann.user().id().value());
    assertThat(listed.get("usesLeft").getAsInt()).isEqualTo(2);
    assertThat(listed.get("expiresAt")).isEqualTo(made.get("expiresAt"));
  }

  @Test
  void whoIsMutedIsRefusedUntilTheMuteIsLifted() {
    String message = "/api/messages/" + say("hello");
    String mute = path + "/members/" + ben.user().id() + "/mute";
    Answer muted = say(ann, "PUT", mute, "{\"until\":\"" + LATER + "\"}");
    assertThat(word(muted.body(), "until")).isEqualTo(LATER);
    assertRefused(say(ben, "PATCH", message, "{\"content\":\"again\"}"), 403, "MUTED");
    assertThat(say(ann, "PUT", mute, "{\"until\":null}").status()).isEqualTo(200);
    assertThat(say(ben, "PATCH", message, "{\"content\":\"again\"}").status()).isEqualTo(200);
    assertRefused(say(ann, "PUT", mute, "{}"), 400, "INVALID_PAYLOAD");
  }

  @Test
  void whatRolesForbidIs403AndWhatTheOwnerMustNotIs409() {
    String role = path + "/members/";
    assertRefused(
        say(ben, "PUT", role + ben.user().id(), "{\"role\":\"moderator\"}"), 403, "NOT_OWNER");
    assertRefused(
        say(ann, "PUT", role + ann.user().id(), "{\"role\":\"member\"}"), 409, "OWNER_STAYS");
    assertRefused(say(ann, "DELETE", path + "/membership", ""), 409, "OWNER_STAYS");
    say(ann, "PUT", role + ben.user().id(), "{\"role\":\"moderator\"}");
    assertRefused(say(ben, "PUT", path + "/bans/" + ann.user().id(), "{}"), 403, "OUTRANKED");
    assertRefused(
        say(ann, "PUT", role + ben.user().id(), "{\"role\":\"king\"}"), 400, "INVALID_PAYLOAD");
  }

  private String say(String content) {
    Identity author = server.auth().authenticate(ben.token());
    return server.messages().send(author, clan, content, null).join().id().value();
  }
}
