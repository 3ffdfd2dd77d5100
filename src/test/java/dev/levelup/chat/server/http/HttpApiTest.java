package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.SignIn;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest extends HttpTestBase {
  @Test
  void theServerSaysWhatItCanDoToAnybody() {
    Answer answer = get("/api/info");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("features"))
        .isEqualTo(
            JsonParser.parseString(
                "['accounts','ack','client-message-id','seq','cursors','membership','sign-ins',"
                    + "'changes','edit','replies','reactions','activity','moderation','typing','presence',"
                    + "'search','attachments']"));
    assertThat(answer.body().get("limits"))
        .isEqualTo(
            JsonParser.parseString(
                "{'messageLength':1000,'pageSize':100,'sendPerSecond':0.0,"
                    + "'uploadBytes':26214400,'attachmentsPerMessage':10,'imagePixels':40000000}"));
    assertThat(answer.body().has("client")).as("no client is offered").isFalse();
    assertThat(answer.body().get("epoch").getAsString()).isEqualTo(server.rooms().epoch());
    assertThat(answer.body().get("version").getAsString()).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void everythingElseNeedsAToken() {
    String token = register("Ann").token();
    Stream.of(
            "/api/communities",
            "/api/clans",
            "/api/communities/x/messages",
            "/api/clans/x/messages",
            "/api/clans/x/membership/y")
        .forEach(path -> assertNeedsAToken(path, token));
  }

  private void assertNeedsAToken(String path, String token) {
    Answer none = get(path);
    assertRefused(none, 401, "AUTHENTICATION_REQUIRED");
    assertThat(none.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertRefused(get(path, "made up"), 401, "INVALID_TOKEN");
    assertRefused(
        ask(request(path).header("Authorization", "Basic YTpi")), 401, "AUTHENTICATION_REQUIRED");
    assertRefused(get(path + "?token=" + token), 401, "AUTHENTICATION_REQUIRED");
  }

  @Test
  void aWrongMethodIsSaidWithTheRightOnes() {
    Answer answer = post("/api/communities/x/messages", "{}");
    assertRefused(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.response().headers().firstValue("Allow")).contains("GET, HEAD");
    assertRefused(get("/api/auth/login"), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void whatCanBeAskedForCanBeAskedForItsHead() {
    assertThat(status(request("/api/info").method("HEAD", BodyPublishers.noBody()))).isEqualTo(200);
    assertThat(status(request("/api/clans").method("HEAD", BodyPublishers.noBody())))
        .isEqualTo(401);
    assertThat(status(request("/api/auth/login").method("HEAD", BodyPublishers.noBody())))
        .isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/jsonp",
        "text/plain; application/json",
        "application/json, text/plain"
      })
  void aBodyThatIsNotCalledJsonIsNotRead(String type) {
    HttpRequest.Builder request = request("/api/auth/login").setHeader("Content-Type", type);
    assertRefused(ask(request.POST(BodyPublishers.ofString("{}"))), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON;charset=UTF-8",
        "application/json; charset=\"utf-8\""
      })
  void jsonMayBeCalledSoInEveryWay(String type) {
    HttpRequest.Builder request = request("/api/auth/login").setHeader("Content-Type", type);
    assertRefused(ask(request.POST(BodyPublishers.ofString("{}"))), 400, "INVALID_PAYLOAD");
  }

  @Test
  void aPageOfElsewhereIsNotServed() {
    for (String path : List.of("/api/info", "/api/auth/login", "/healthz", "/none")) {
      Answer answer = ask(request(path).header("Origin", "https://evil.example"));
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("FOREIGN_ORIGIN");
      assertThat(answer.response().headers().map())
          .doesNotContainKey("access-control-allow-origin");
    }
    String own = "http://" + server.url().getAuthority();
    assertThat(ask(request("/api/info").header("Origin", own)).status()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    Answer answer = post("/api/auth/login", "x".repeat(65 * 1024));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.message()).isNotBlank();
  }

  @Test
  void refusalsAreInTheLanguageOfWhoAsks() {
    SignIn ann = register("Ann");
    Answer german =
        ask(
            request("/api/clans/none/messages")
                .header("Authorization", "Bearer " + ann.token())
                .header("Accept-Language", "de-AT,en;q=0.5"));
    assertRefused(german, 404, "NOT_FOUND");
    assertThat(german.message()).isEqualTo("Diesen Clan gibt es nicht");
    Answer arabic = ask(request("/api/clans").header("Accept-Language", "ar"));
    assertThat(arabic.message()).isEqualTo("يجب تسجيل الدخول");
  }

  @Test
  void aTokenIsNoTokenOnAPathThatNeedsNone() {
    assertThat(get("/api/info", "made up").status()).isEqualTo(200);
    assertThat(
            ask(request("/api/auth/login")
                    .header("Authorization", "Bearer made up")
                    .POST(
                        BodyPublishers.ofString("{\"userName\":\"Ann\",\"password\":\"levelup\"}")))
                .status())
        .isEqualTo(401);
  }
}
