package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest extends HttpTestBase {
  private static final String ANN = "{\"userName\":\"Ann\",\"password\":\"levelup\"}";

  @Test
  void aRegistrationIsASignIn() {
    SignIn signIn = signIn(post("/api/auth/register", ANN));
    assertThat(signIn.user().name()).isEqualTo("Ann");
    assertThat(signIn.expiresAt())
        .isBetween(Instant.now().plusSeconds(1100), Instant.now().plusSeconds(1201));
    assertThat(get("/api/communities", signIn.token()).status()).isEqualTo(200);
  }

  @Test
  void whoHasAnAccountSignsInWithIt() {
    SignIn registered = signIn(post("/api/auth/register", ANN));
    SignIn again = signIn(post("/api/auth/login", ANN));
    assertThat(again.user()).isEqualTo(registered.user());
  }

  @Test
  void aWrongPasswordAndAnUnknownUserGetOneAnswer() {
    post("/api/auth/register", ANN);
    Answer wrong = post("/api/auth/login", "{\"userName\":\"Ann\",\"password\":\"another\"}");
    Answer unknown = post("/api/auth/login", "{\"userName\":\"Ben\",\"password\":\"another\"}");
    assertRefused(wrong, 401, "WRONG_CREDENTIALS");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void whoGuessesPasswordsIsHeldBackWhetherTheUserExistsOrNot() {
    register("Ann");
    for (String name : List.of("Ann", "Nobody")) {
      String guess = "{\"userName\":\"%s\",\"password\":\"a guess\"}".formatted(name);
      for (int i = 0; i < 10; i++) {
        assertRefused(post("/api/auth/login", guess), 401, "WRONG_CREDENTIALS");
      }
      Answer heldBack = untilHeldBack("/api/auth/login", guess, 20);
      assertRefused(heldBack, 429, "RATE_LIMITED");
      assertThat(heldBack.response().headers().firstValue("Retry-After")).contains("10");
    }
  }

  @Test
  void whoHasGuessedTooOftenIsHeldBackWithTheRightPassword() {
    register("Ann");
    untilHeldBack("/api/auth/login", "{\"userName\":\"Ann\",\"password\":\"a guess\"}", 50);
    assertRefused(post("/api/auth/login", ANN), 429, "RATE_LIMITED");
  }

  /** An attempt is added every ten seconds: on a slow machine one more may be allowed. */
  private Answer untilHeldBack(String path, String body, int tries) {
    Answer answer = post(path, body);
    for (int i = 1; i < tries && answer.status() != 429; i++) {
      answer = post(path, body);
    }
    return answer;
  }

  @Test
  void whoFindsOutWhichNamesAreTakenIsHeldBack() {
    register("Ann");
    for (int i = 0; i < 10; i++) {
      assertRefused(post("/api/auth/register", ANN), 409, "USER_NAME_TAKEN");
    }
    assertRefused(untilHeldBack("/api/auth/register", ANN, 20), 429, "RATE_LIMITED");
  }

  @Test
  void whoGuessesRefreshTokensIsHeldBack() {
    String guess = "{\"refreshToken\":\"a guess\"}";
    Answer heldBack = untilHeldBack("/api/auth/refresh", guess, 5_000);
    assertRefused(heldBack, 429, "RATE_LIMITED");
    assertThat(heldBack.response().headers().firstValue("Retry-After")).contains("10");
  }

  @Test
  void aNameCanBeTakenOnce() {
    post("/api/auth/register", ANN);
    assertRefused(post("/api/auth/register", ANN), 409, "USER_NAME_TAKEN");
  }

  @Test
  void namesAndPasswordsThatDoNotDoAreExplained() {
    assertRefused(
        post("/api/auth/register", "{\"userName\":\"a\",\"password\":\"levelup\"}"),
        422,
        "INVALID_USER_NAME");
    assertRefused(
        post("/api/auth/register", "{\"userName\":\"Ann\",\"password\":\"short\"}"),
        422,
        "INVALID_PASSWORD");
  }

  @Test
  void aRefreshSpendsItsTokenAndATheftEndsTheSignIn() {
    SignIn first = signIn(post("/api/auth/register", ANN));
    SignIn second = signIn(post("/api/auth/refresh", refreshToken(first)));
    assertThat(second.user()).isEqualTo(first.user());
    assertRefused(post("/api/auth/refresh", refreshToken(first)), 401, "INVALID_TOKEN");
    assertRefused(post("/api/auth/refresh", refreshToken(second)), 401, "INVALID_TOKEN");
  }

  @Test
  void aLogoutEndsTheSignIn() {
    SignIn signIn = signIn(post("/api/auth/register", ANN));
    Answer answer = asUser(signIn, "/api/auth/logout", refreshToken(signIn));
    assertThat(answer.status()).isEqualTo(200);
    assertRefused(post("/api/auth/refresh", refreshToken(signIn)), 401, "INVALID_TOKEN");
  }

  @Test
  void aChangedPasswordEndsEverySignInAndBeginsOne() {
    SignIn here = signIn(post("/api/auth/register", ANN));
    SignIn elsewhere = signIn(post("/api/auth/login", ANN));
    SignIn after = signIn(changePassword(here, "levelup", "level two"));
    for (SignIn ended : List.of(here, elsewhere)) {
      assertRefused(post("/api/auth/refresh", refreshToken(ended)), 401, "INVALID_TOKEN");
    }
    assertThat(post("/api/auth/refresh", refreshToken(after)).status()).isEqualTo(200);
    assertRefused(post("/api/auth/login", ANN), 401, "WRONG_CREDENTIALS");
    assertThat(post("/api/auth/login", ANN.replace("levelup", "level two")).status())
        .isEqualTo(200);
  }

  @Test
  void whoDoesNotKnowThePasswordDoesNotChangeIt() {
    SignIn here = signIn(post("/api/auth/register", ANN));
    assertRefused(changePassword(here, "a guess", "level two"), 403, "WRONG_PASSWORD");
    assertRefused(changePassword(here, "levelup", "short"), 422, "INVALID_PASSWORD");
    assertThat(post("/api/auth/login", ANN).status()).isEqualTo(200);
    assertThat(post("/api/auth/refresh", refreshToken(here)).status()).isEqualTo(200);
  }

  private Answer changePassword(SignIn signIn, String password, String next) {
    JsonObject body = new JsonObject();
    body.addProperty("password", password);
    body.addProperty("newPassword", next);
    return asUser(signIn, "/api/auth/password", body.toString());
  }

  private Answer asUser(SignIn signIn, String path, String body) {
    return ask(
        request(path)
            .header("Authorization", "bearer " + signIn.token())
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aLogoutEverywhereEndsEverySignIn() {
    SignIn here = signIn(post("/api/auth/register", ANN));
    SignIn elsewhere = signIn(post("/api/auth/login", ANN));
    assertThat(asUser(here, "/api/auth/logout", "{\"everywhere\":true}").status()).isEqualTo(200);
    for (SignIn ended : List.of(here, elsewhere)) {
      assertRefused(post("/api/auth/refresh", refreshToken(ended)), 401, "INVALID_TOKEN");
    }
  }

  @Test
  void aLogoutNeedsAToken() {
    assertRefused(
        post("/api/auth/logout", "{\"refreshToken\":\"x\"}"), 401, "AUTHENTICATION_REQUIRED");
  }

  @Test
  void aBodyOfTheWrongShapeIsRefused() {
    List<String> bodies =
        List.of(
            "",
            "null",
            "[]",
            "\"Ann\"",
            "{}",
            "{\"userName\":\"Ann\"}",
            "{\"userName\":7,\"password\":\"levelup\"}",
            "{\"userName\":[\"Ann\"],\"password\":\"levelup\"}",
            "{\"userName\":null,\"password\":\"levelup\"}",
            "{userName:'Ann',password:'levelup'}",
            "{\"userName\":\"Ann\",\"password\":\"levelup\"} more",
            "{\"userName\":\"Ann\",\"password\":\"levelup\"");
    for (String body : bodies) {
      assertRefused(post("/api/auth/register", body), 400, "INVALID_PAYLOAD");
      assertRefused(post("/api/auth/login", body), 400, "INVALID_PAYLOAD");
      assertRefused(post("/api/auth/refresh", body), 400, "INVALID_PAYLOAD");
    }
  }

  @Test
  void aBodyOfEndlessDepthIsRefused() {
    assertRefused(post("/api/auth/login", "[".repeat(30_000)), 400, "INVALID_PAYLOAD");
    assertRefused(post("/api/auth/login", "{\"a\":".repeat(10_000)), 400, "INVALID_PAYLOAD");
  }

  @Test
  void unknownFieldsAreIgnored() {
    String more = "{\"userName\":\"Ann\",\"password\":\"levelup\",\"theme\":{\"dark\":true}}";
    assertThat(post("/api/auth/register", more).status()).isEqualTo(200);
  }

  private static SignIn signIn(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return WireJson.gson().fromJson(answer.body(), SignIn.class);
  }

  private static String refreshToken(SignIn signIn) {
    JsonObject body = new JsonObject();
    body.addProperty("refreshToken", signIn.refreshToken());
    return body.toString();
  }
}
