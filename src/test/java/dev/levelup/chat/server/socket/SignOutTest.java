package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.UserId;
import io.socket.client.IO;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignOutTest extends SocketTestBase {
  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling"})
  void aLogoutReachesTheLiveSocketsOfThatSignIn(String transport) {
    IO.Options options = TestClient.options(ann.token());
    options.transports = new String[] {transport};
    TestClient client = connect(options);
    client.next("connect");
    TestClient other = connect(ben);
    other.join(lobby);
    client.join(lobby);
    other.next("user-joined");
    long begun = System.nanoTime();
    server.auth().logout(ann.user().id(), ann.refreshToken()).join();
    other.say(lobby, "she is gone").join();
    assertThat(client.next("disconnect").getAsString()).isEqualTo("io server disconnect");
    double millis = (System.nanoTime() - begun) / 1e6;
    System.out.printf("a logout reached %s in %.1f ms%n", transport, millis);
    assertThat(other.nextMessage(lobby).content()).isEqualTo("she is gone");
    assertThat(client.rest()).isEmpty();
    assertThat(historyStatus(ann, lobby)).isEqualTo(401);
    TestClient again = connect(TestClient.options(ann.token()));
    assertThat(again.next("connect_error").toString()).contains("Invalid token");
  }

  @Test
  void anotherSignInOfTheSameUserGoesOn() {
    SignIn elsewhere = server.auth().login(new Credentials("Ann", "levelup")).join();
    TestClient client = connect(elsewhere);
    client.join(lobby);
    server.auth().logout(ann.user().id(), ann.refreshToken()).join();
    client.say(lobby, "still here").join();
    assertThat(client.nextMessage(lobby).content()).isEqualTo("still here");
    assertThat(client.rest()).isEmpty();
  }

  @Test
  void oneThatIsEndedFromElsewhereLosesItsSocketsAndNoOtherDoes() {
    SignIn elsewhere = server.auth().login(new Credentials("Ann", "levelup")).join();
    TestClient there = connect(elsewhere);
    TestClient here = connect(ann);
    there.join(lobby);
    here.join(lobby);
    String id = server.auth().authenticate(elsewhere.token()).signInId();
    server.auth().endSignIn(ann.user().id(), id == null ? "" : id).join();
    assertThat(untilItsEnd(there)).endsWith("disconnect");
    here.say(lobby, "still here").join();
    assertThat(here.nextMessage(lobby).content()).isEqualTo("still here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"everywhere", "a changed password"})
  void whatEndsEverySignInReachesEverySocketOfTheUserAndNoOther(String what) {
    TestClient here = connect(ann);
    TestClient elsewhere = connect(server.auth().login(new Credentials("Ann", "levelup")).join());
    TestClient other = connect(ben);
    List.of(here, elsewhere, other).forEach(each -> each.join(lobby));
    UserId user = ann.user().id();
    if (what.equals("everywhere")) {
      server.auth().logoutEverywhere(user).join();
    } else {
      server
          .auth()
          .changePassword(server.auth().authenticate(ann.token()), "levelup", "level two")
          .join();
    }
    other.say(lobby, "she is gone").join();
    for (TestClient each : List.of(here, elsewhere)) {
      assertThat(untilItsEnd(each)).doesNotContain(lobby.kind().newMessageEvent());
      assertThat(each.rest()).isEmpty();
    }
  }

  private static List<String> untilItsEnd(TestClient client) {
    List<String> events = new ArrayList<>();
    do {
      events.add(client.next().event());
    } while (!events.getLast().equals("disconnect"));
    return events;
  }

  @Test
  void aStolenRefreshTokenEndsTheSocketsToo() {
    TestClient client = connect(ann);
    client.join(lobby);
    server.auth().refresh(new RefreshRequest(ann.refreshToken())).join();
    var _ =
        server
            .auth()
            .refresh(new RefreshRequest(ann.refreshToken()))
            .exceptionally(_ -> ann)
            .join();
    assertThat(client.next("disconnect").getAsString()).isEqualTo("io server disconnect");
  }
}
