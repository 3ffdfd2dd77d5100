package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnSignInsTest extends HttpTestBase {
  private static final String PATH = "/api/auth/sign-ins";

  private SignIn here;
  private SignIn elsewhere;

  @BeforeEach
  void annIsSignedInTwice() {
    here = register("Ann");
    elsewhere = server.auth().login(new Credentials("Ann", "levelup")).join();
  }

  @Test
  void theServerSaysThatItHasThem() {
    assertThat(get("/api/info").body().get("features").toString()).contains("\"sign-ins\"");
  }

  @Test
  void theListHasOnesOwnAndMarksTheOneThatAsks() {
    register("Ben");
    List<OwnSignIn> own = signIns(here);
    assertThat(own).hasSize(2);
    assertThat(own)
        .filteredOn(OwnSignIn::current)
        .extracting(OwnSignIn::id)
        .containsExactly(idOf(here));
    assertThat(own)
        .allSatisfy(
            each -> {
              assertThat(each.createdAt())
                  .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
              assertThat(each.lastUsedAt()).isAfterOrEqualTo(each.createdAt());
            });
  }

  @Test
  void theListHasNeitherTokensNorAddresses() {
    Answer answer = get(PATH, here.token());
    assertThat(answer.body().get("signIns").getAsJsonArray())
        .allSatisfy(
            each ->
                assertThat(each.getAsJsonObject().keySet())
                    .containsExactlyInAnyOrder("id", "createdAt", "lastUsedAt", "current"));
  }

  @Test
  void oneThatIsEndedIsSignedOut() {
    assertThat(end(here, idOf(elsewhere)).status()).isEqualTo(200);
    assertRefused(get(PATH, elsewhere.token()), 401, "INVALID_TOKEN");
    String refresh = "{\"refreshToken\":\"%s\"}".formatted(elsewhere.refreshToken());
    assertRefused(post("/api/auth/refresh", refresh), 401, "INVALID_TOKEN");
    assertThat(signIns(here)).extracting(OwnSignIn::id).containsExactly(idOf(here));
  }

  @Test
  void nobodyEndsAnothersAndNothingTellsWhetherThereIsOne() {
    SignIn ben = register("Ben");
    Answer others = end(ben, idOf(here));
    assertRefused(others, 404, "NOT_FOUND");
    assertThat(others.body()).isEqualTo(end(ben, "none").body());
    assertThat(signIns(here)).hasSize(2);
  }

  @Test
  void oneThatHasEndedCannotBeEndedAgain() {
    String id = idOf(elsewhere);
    end(here, id);
    assertRefused(end(here, id), 404, "NOT_FOUND");
  }

  @Test
  void whoAsksWithoutEndIsHeldBack() {
    int asked = 0;
    Answer answer = get(PATH, here.token());
    while (answer.status() == 200 && asked++ < 1_000) {
      answer = get(PATH, here.token());
    }
    assertRefused(answer, 429, "RATE_LIMITED");
    assertRefused(end(here, "none"), 429, "RATE_LIMITED");
    assertThat(get(PATH, register("Ben").token()).status()).isEqualTo(200);
  }

  private List<OwnSignIn> signIns(SignIn asker) {
    Answer answer = get(PATH, asker.token());
    assertThat(answer.status()).isEqualTo(200);
    return WireJson.gson().fromJson(answer.body(), OwnSignInList.class).signIns();
  }

  private Answer end(SignIn asker, String id) {
    return ask(
        request(PATH + "/" + id)
            .header("Authorization", "Bearer " + asker.token())
            .method("DELETE", BodyPublishers.noBody()));
  }

  private String idOf(SignIn signIn) {
    String id = server.auth().authenticate(signIn.token()).signInId();
    assertThat(id).isNotNull();
    return id == null ? "" : id;
  }
}
