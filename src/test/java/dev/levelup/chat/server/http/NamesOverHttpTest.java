package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.SignIn;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names are allowed for users and rooms, as a client sees it. */
class NamesOverHttpTest extends HttpTestBase {
  @Test
  void nobodyRegistersBesideSomebodyWhoLooksTheSame() {
    register("alice");
    register("bob");
    List<String> invisible =
        List.of(
            "bob\ufe0f",
            "bob\u034f",
            "bob\u180b",
            "bob\udb40\udd01",
            "\u3164\u3164\u3164",
            "\u0430lice",
            "\u202ealice",
            "ali\u00adce");
    for (String name : invisible) {
      assertRefused(tryToRegister(name), 422, "INVALID_USER_NAME");
    }
    for (String name : List.of("al\u0131ce", "aIice", "Bob", "b0b", "\u0412\u041e\u0412")) {
      assertRefused(tryToRegister(name), 409, "USER_NAME_TAKEN");
    }
  }

  @Test
  void aNameOfAnyScriptSignsInAgainInOtherCaseAndWidth() {
    for (String name :
        List.of("\u041d\u0430\u0442\u0430\u0448\u0430", "\u7530\u4e2d\u305f\u308d")) {
      assertThat(tryToRegister(name).status()).isEqualTo(200);
    }
    register("Ann");
    assertThat(auth("login", "\u041d\u0410\u0422\u0410\u0428\u0410").status()).isEqualTo(200);
    assertThat(auth("login", " \uff21NN ").status()).isEqualTo(200);
  }

  @Test
  void aRoomIsCalledSomethingThatCanBeSeen() {
    SignIn ann = register("Ann");
    for (String name : List.of("\u202eevil room", "\u200b", "\u2800", "\u3164")) {
      assertRefused(make(ann, name), 422, "INVALID_ROOM_NAME");
    }
    for (String name :
        List.of(
            "\ud83d\udd25\ud83d\udd25 Fire",
            "Persian \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "WIKI Info",
            "Caf\u00e9")) {
      Answer made = make(ann, name);
      assertThat(made.status()).isEqualTo(201);
      assertThat(made.body().get("name").getAsString()).isEqualTo(name);
    }
  }

  private Answer tryToRegister(String name) {
    return auth("register", name);
  }

  private Answer auth(String what, String name) {
    JsonObject body = new JsonObject();
    body.addProperty("userName", name);
    body.addProperty("password", "levelup");
    return post("/api/auth/" + what, body.toString());
  }

  private Answer make(SignIn user, String name) {
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    return ask(
        request("/api/communities")
            .header("Authorization", "Bearer " + user.token())
            .POST(BodyPublishers.ofString(body.toString())));
  }
}
