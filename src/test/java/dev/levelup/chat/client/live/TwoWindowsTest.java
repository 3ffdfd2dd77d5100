package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.StartException;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One user with two clients, each with its own profile, in the same room. */
@Tag("slow")
class TwoWindowsTest extends RunningServer {
  private static final int MANY = 20;

  @TempDir private Path profiles;
  private SignIn alice;
  private RoomId lobby;
  private final List<LiveClient> windows = new ArrayList<>();
  private LiveClient one;
  private LiveClient other;

  @BeforeEach
  void openBoth() {
    alice = register("alice");
    lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), alice.user()).join();
    one = newWindow("one");
    other = newWindow("other");
  }

  @AfterEach
  void closeAll() {
    windows.forEach(LiveClient::close);
  }

  @Test
  void eachShowsWhatTheOtherWritesOnceAndAsTheUsersOwn() {
    one.send("from one");
    other.awaitWords("from one");
    other.send("from the other");

    for (LiveClient each : both()) {
      each.awaitWords("from one", "from the other");
      assertThat(each.on(() -> TimelineChecks.messages(each.room().timeline().items())))
          .extracting(Message::userId)
          .containsOnly(alice.user().id());
    }
  }

  @Test
  void bothWriteAtOnceAndShowTheServersOrder() {
    for (int i = 1; i <= MANY; i++) {
      one.send("one " + i);
      other.send("other " + i);
    }

    both().forEach(each -> each.await(() -> each.room().timeline().loaded().size() == 2 * MANY));
    List<String> stored = newWindow("fresh").words();
    for (LiveClient each : both()) {
      assertThat(each.words()).isEqualTo(stored);
      assertThat(each.on(each::echoes)).isZero();
    }
  }

  @Test
  void theSameWordsInBothAreTwoMessages() {
    one.send("ok");
    other.send("ok");

    both().forEach(each -> each.awaitWords("ok", "ok"));
  }

  @Test
  void whatBothWroteWithoutTheServerBothShowOnceItIsBack() throws StartException {
    server.close();
    for (LiveClient each : both()) {
      each.await(() -> each.chat().connection().state() instanceof ConnectionState.Reconnecting);
      each.send("written offline");
    }

    server =
        TestServer.start(
            options().withPort(HttpPortOptions.of("127.0.0.1", server.url().getPort())));

    both().forEach(each -> each.awaitWords("written offline", "written offline"));
  }

  private LiveClient newWindow(String profile) {
    LiveClient window = new LiveClient(profiles.resolve(profile));
    windows.add(window);
    return window.signIn(server.url(), "alice").open(lobby);
  }

  private List<LiveClient> both() {
    return List.of(one, other);
  }
}
