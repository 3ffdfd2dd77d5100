package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A server on which registration needs an invitation, as on a new server. */
class RegistrationTest extends HttpTestBase {
  @Override
  protected ServerOptions options() {
    return super.options().withRegistration(null);
  }

  @Test
  void theServerSaysThatItWantsAnInvitation() {
    assertThat(get("/api/info").body().get("registration").getAsString()).isEqualTo("invite");
  }

  @Test
  void aServerWithSampleDataIsOpenUnlessItIsToldOtherwise() {
    ServerOptions sample = options().withSampleData(true);
    assertThat(registration(sample)).isEqualTo(Registration.OPEN);
    assertThat(registration(sample.withRegistration(Registration.CLOSED)))
        .isEqualTo(Registration.CLOSED);
    assertThat(registration(options())).isEqualTo(Registration.INVITE);
  }

  private static Registration registration(ServerOptions options) {
    return options.policy().registration();
  }

  @Test
  void theFirstAccountIsMadeWithTheCodeOfTheEmptyServer() {
    String code = server.firstInvite().orElseThrow().code();
    assertThat(register("Ann", code).status()).isEqualTo(200);
    assertRefused(register("Ben", code), 403, "INVITE_INVALID");
  }

  @Test
  void noneAWrongAndASpentCodeGetOneAnswer() {
    String spent = server.firstInvite().orElseThrow().code();
    register("Ann", spent);
    Answer wrong = register("Ben", "made up");
    assertRefused(wrong, 403, "INVITE_INVALID");
    for (Answer other : List.of(register("Ben", null), register("Ben", spent))) {
      assertThat(other.status()).isEqualTo(wrong.status());
      assertThat(other.body()).isEqualTo(wrong.body());
    }
  }

  @Test
  void aClansCodeLetsIntoTheClan() {
    SignIn ann = register("Ann");
    RoomId clan =
        server.rooms().create(RoomKind.CLAN, new NewRoom("Wolves", null), ann.user()).join();
    Invite invite = server.invites().make(ann.user().id(), clan).join();
    Answer ben = register("Ben", invite.code());
    String path = "/api/clans/" + clan.id() + "/messages";
    assertThat(get(path, ben.body().get("token").getAsString()).status()).isEqualTo(200);
  }

  @Test
  void aServersCodeIsNotAClans() {
    SignIn ann = register("Ann");
    String code = server.firstInvite().orElseThrow().code();
    Answer accepted =
        ask(
            request("/api/invites/" + code)
                .header("Authorization", "Bearer " + ann.token())
                .POST(BodyPublishers.noBody()));
    assertRefused(accepted, 404, "NOT_FOUND");
    assertThat(register("Ben", code).status()).isEqualTo(200);
  }

  @Test
  void whoGuessesCodesIsHeldBack() {
    Answer answer = register("Ann", "guess");
    for (int i = 0; i < 20 && answer.status() != 429; i++) {
      answer = register("Ann", "guess" + i);
    }
    assertRefused(answer, 429, "RATE_LIMITED");
  }

  @Test
  void aCodeThatIsNoTextIsRefused() {
    for (String code : List.of("7", "true", "{}", "[\"a\"]")) {
      String body = "{\"userName\":\"Ann\",\"password\":\"levelup\",\"inviteCode\":" + code + "}";
      assertRefused(post("/api/auth/register", body), 400, "INVALID_PAYLOAD");
    }
  }

  @Test
  void anAnswerIsInTheCallersLanguage() {
    Answer german = ask(post(body("Ann", "made up")).header("Accept-Language", "de"));
    assertThat(german.message()).startsWith("Dieser Einladungscode");
  }

  private Answer register(String name, @Nullable String code) {
    return ask(post(body(name, code)));
  }

  private static String body(String name, @Nullable String code) {
    JsonObject body = new JsonObject();
    body.addProperty("userName", name);
    body.addProperty("password", "levelup");
    if (code != null) {
      body.addProperty("inviteCode", code);
    }
    return body.toString();
  }

  private HttpRequest.Builder post(String body) {
    return request("/api/auth/register").POST(BodyPublishers.ofString(body));
  }
}
