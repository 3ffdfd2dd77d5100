package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in for the first time. */
class FirstSignInTest extends ProgramTest {
  @Test
  void aPersonSignsInByNameAndPasswordAndReads() {
    open(window, "alice", new LaunchIdentity.Remembered(), null);
    type("#sign-in-server", server.url().toString());
    type("#sign-in-user", "alice");
    type("#sign-in-password", PASSWORD);
    clickOn("#sign-in-submit");
    until(() -> exists("#community-list") && exists("#clan-list"));
    until(() -> messages(window).size() >= 10);
    assertThat(onFx(() -> list(window).isFollowing())).isTrue();
  }

  @Test
  void aWrongPasswordIsSaidAndNothingTypedIsLost() {
    open(window, "alice", new LaunchIdentity.Remembered(), null);
    type("#sign-in-server", server.url().toString());
    type("#sign-in-user", "alice");
    type("#sign-in-password", "wrong");
    clickOn("#sign-in-submit");
    until(() -> shows("#sign-in-error"));
    assertThat(lookup("#sign-in-user").queryTextInputControl().getText()).isEqualTo("alice");
  }

  @Test
  void scrollingUpFiveTimesBringsFiveOlderPagesAndMovesNothing() {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10);
    for (int page = 0; page < 5; page++) {
      int before = messages(window).size();
      onFx(() -> list(window).scrollToStart());
      until(() -> messages(window).size() > before);
    }
    assertThat(onFx(() -> list(window).isFollowing())).isFalse();
    assertThat(onFx(() -> facts(window).map(TimelineItem::key).toList())).doesNotHaveDuplicates();
  }

  @Test
  void whatOneWritesTheOtherReadsInACommunityAndInAClan() {
    open(window, "alice", account("alice"), null);
    open(second, "bob", account("bob"), null);
    for (String list : List.of("#community-list", "#clan-list")) {
      openFirstRoom(window, list);
      openFirstRoom(second, list);
      String words = "hello from " + list;
      say(window, words);
      until(() -> last(second).equals(words) && last(window).equals(words));
    }
  }

  @Test
  void theWordsLeaveTheComposerInTheFrameInWhichTheirEchoShows() {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    int before = onFx(() -> list(window).getItems().size());
    onFx(() -> input(window).setText("at once"));
    onFx(() -> pressEnter(window));
    until(
        () -> {
          boolean left = input(window).getText().isEmpty();
          assertThat(list(window).getItems().size() > before).isEqualTo(left);
          return left;
        });
    until(() -> last(window).equals("at once"));
  }

  @Test
  void aSecondWindowOnTheSameProfileSaysSoAndTouchesNothing() {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10);
    open(second, "alice", new LaunchIdentity.Remembered(), null);

    assertThat(onFx(() -> in(second).lookup("#profile-in-use").tryQuery())).isPresent();
  }

  @Test
  void theColoursThatWereChosenAreThereAfterARestart() {
    ProfileFolders profile = ProfileFolders.in(folder.resolve("alice"));
    LaunchOptions launchOptions =
        new LaunchOptions(null, new LaunchIdentity.Remembered(), profile, null);
    Theme before = onFx(() -> ClientApp.theme(profile.data()));
    onFx(() -> new ClientApp(launchOptions).show(window, before, 0));
    onFx(() -> before.look().themeProperty().set(ThemeChoice.LIGHT));
    close(window);

    until(() -> isFree(profile.data()));

    Theme after = onFx(() -> ClientApp.theme(profile.data()));
    onFx(() -> new ClientApp(launchOptions).show(second, after, 0));

    assertThat(after.look().themeProperty().get()).isEqualTo(ThemeChoice.LIGHT);
  }

  @Test
  void aStartWithoutTheServerShowsWhatWasThereTheLastTimeAndTakesMessages() throws Exception {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    say(window, "seen before");
    until(() -> last(window).equals("seen before"));
    List<String> before = messages(window);
    close(window);
    int port = server.url().getPort();
    server.close();

    open(second, "alice", new LaunchIdentity.Remembered(), null);
    until(() -> messages(second).equals(before) && canWrite(second));
    assertThat(onFx(() -> shows("#connection-status"))).isTrue();
    say(second, "written before the server was there");

    server = TestServer.start(options(port));
    until(() -> last(second).equals("written before the server was there"));
  }

  @Test
  void aRoomSwitchShowsNothingOfTheOldRoom() {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10);
    RoomId first = rooms(window).getFirst();
    clickCell("#community-list", 1);
    assertThat(rooms(window)).doesNotContain(first);
    until(() -> messages(window).size() >= 10);
    assertThat(rooms(window)).doesNotContain(first);
  }

  @Test
  void aClanStaysClosedToSomebodyWhoIsNoMember() {
    open(window, "carol", account("carol"), null);
    clickCell("#clan-list", 0);
    until(() -> shows("#access-denied"));
    assertThat(canWrite(window)).isFalse();
  }

  @Test
  void aServerThatComesBackBringsWhatWasMissedAndTakesWhatWaited() throws Exception {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    int port = server.url().getPort();
    server.close();
    until(() -> shows("#connection-status"));
    say(window, "written while the server was away");
    server = TestServer.start(options(port));
    until(() -> last(window).equals("written while the server was away"));
    until(() -> !shows("#connection-status"));
  }
}
