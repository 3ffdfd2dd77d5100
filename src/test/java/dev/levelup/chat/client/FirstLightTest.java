package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.cache.Preferences.WindowBounds;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.ProfileLock;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.client.ui.theme.ThemeChoice;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.service.query.NodeQuery;

/** The program as a person uses it: real windows, a real server, real sockets. */
class FirstLightTest extends UiTest {
  private static final String PASSWORD = "levelup";

  @TempDir private Path folder;
  private ChatServer server;
  private Stage window;
  private Stage second;

  /** Windows of their own: what a program does to its window must not reach the next test. */
  @BeforeEach
  void startTheServer() throws Exception {
    server = ChatServer.start(options(0));
    window = onFx((Callable<Stage>) Stage::new);
    second = onFx((Callable<Stage>) Stage::new);
  }

  @AfterEach
  void stopTheServer() {
    onFx(window::close);
    onFx(second::close);
    server.close();
  }

  @Test
  void aPersonSignsInByNameAndPasswordAndReads() {
    open(window, "alice", new SignInAs.Remembered(), null);
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
    open(window, "alice", new SignInAs.Remembered(), null);
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
    open(second, "alice", new SignInAs.Remembered(), null);

    assertThat(onFx(() -> in(second).lookup("#profile-in-use").tryQuery())).isPresent();
  }

  @Test
  void theColoursThatWereChosenAreThereAfterARestart() {
    Start start = new Start(null, new SignInAs.Remembered(), folder.resolve("alice"), null);
    Theme before = onFx((Callable<Theme>) ClientApp::theme);
    onFx(() -> new ClientApp(start).show(window, before, 0));
    onFx(() -> before.choiceProperty().set(ThemeChoice.LIGHT));
    onFx(window::close);

    until(() -> isFree(start.profile()));

    Theme after = onFx((Callable<Theme>) ClientApp::theme);
    onFx(() -> new ClientApp(start).show(second, after, 0));

    assertThat(after.choiceProperty().get()).isEqualTo(ThemeChoice.LIGHT);
  }

  @Test
  void aStartWithoutTheServerShowsWhatWasThereTheLastTimeAndTakesMessages() throws Exception {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    say(window, "seen before");
    until(() -> last(window).equals("seen before"));
    List<String> before = messages(window);
    onFx(window::close);
    int port = server.url().getPort();
    server.close();

    open(second, "alice", new SignInAs.Remembered(), null);
    until(() -> messages(second).equals(before) && canWrite(second));
    assertThat(onFx(() -> shows("#connection-status"))).isTrue();
    say(second, "written before the server was there");

    server = ChatServer.start(options(port));
    until(() -> last(second).equals("written before the server was there"));
  }

  @Test
  void aRoomSwitchShowsNothingOfTheOldRoom() {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10);
    RoomId first = rooms(window).getFirst();
    clickOn(cell("#community-list", 1));
    assertThat(rooms(window)).doesNotContain(first);
    until(() -> messages(window).size() >= 10);
    assertThat(rooms(window)).doesNotContain(first);
  }

  @Test
  void aClanStaysClosedToSomebodyWhoIsNoMember() {
    open(window, "carol", account("carol"), null);
    until(() -> exists("#clan-list .room-cell"));
    clickOn(cell("#clan-list", 0));
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
    server = ChatServer.start(options(port));
    until(() -> last(window).equals("written while the server was away"));
    until(() -> !shows("#connection-status"));
  }

  private static boolean isFree(Path profile) {
    try (ProfileLock lock = ProfileLock.take(profile)) {
      return lock.isHeld();
    }
  }

  private ServerOptions options(int port) {
    return ServerOptions.in(folder.resolve("server"))
        .withPort(HttpPortOptions.of("127.0.0.1", port))
        .withSampleData(true);
  }

  private SignInAs account(String name) {
    return new SignInAs.Account(name, PASSWORD);
  }

  private void open(Stage shown, String person, SignInAs who, @Nullable RoomId room) {
    Path profile = folder.resolve(person);
    Profile.open(profile, Runnable::run).change(each -> each.withWindow(place(shown)));
    String url = who instanceof SignInAs.Remembered ? null : server.url().toString();
    Start start = new Start(url, who, profile, room);
    onFx(() -> new ClientApp(start).show(shown, ClientApp.theme(), 0));
  }

  /** The second window stands below the first, for a click goes to what is on top. */
  private WindowBounds place(Stage shown) {
    double height = SCREEN / 2;
    return new WindowBounds(0, shown.equals(window) ? 0 : height, SCREEN, height, false);
  }

  private void openFirstRoom(Stage shown, String list) {
    until(() -> in(shown).lookup(list + " .room-cell").tryQuery().isPresent());
    clickOn(in(shown).lookup(list + " .room-cell").<Node>query());
    until(() -> messages(shown).size() >= 10 && canWrite(shown));
  }

  private void say(Stage shown, String words) {
    onFx(() -> input(shown).setText(words));
    onFx(() -> pressEnter(shown));
  }

  private NodeQuery in(Stage shown) {
    return from(shown.getScene().getRoot());
  }

  private TextInputControl input(Stage shown) {
    return in(shown).lookup("#composer-input").queryTextInputControl();
  }

  private void type(String field, String words) {
    until(() -> exists(field) && !lookup(field).queryTextInputControl().isDisabled());
    onFx(() -> lookup(field).queryTextInputControl().setText(words));
  }

  /** As the toolkit does it: what the key changes is there when this returns. */
  private void pressEnter(Stage shown) {
    Event.fireEvent(
        input(shown),
        new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "", KeyCode.ENTER, false, false, false, false));
  }

  private boolean canWrite(Stage shown) {
    return in(shown).lookup("#composer-input").tryQuery().isPresent() && !input(shown).isDisabled();
  }

  private boolean exists(String query) {
    return lookup(query).tryQuery().isPresent();
  }

  private boolean shows(String query) {
    return lookup(query).tryQuery().filter(Node::isVisible).isPresent();
  }

  private Node cell(String list, int index) {
    return from(lookup(list).<Node>query()).lookup(".room-cell").nth(index).query();
  }

  @SuppressWarnings("unchecked") // the message list has one kind of item
  private AnchoredList<TimelineItem> list(Stage shown) {
    return in(shown).lookup("#message-list").queryAs(AnchoredList.class);
  }

  private List<String> messages(Stage shown) {
    return onFx(() -> facts(shown).map(item -> item.message().content()).toList());
  }

  private List<RoomId> rooms(Stage shown) {
    return onFx(() -> facts(shown).map(item -> item.message().room()).toList());
  }

  private String last(Stage shown) {
    List<String> all = messages(shown);
    return all.isEmpty() ? "" : all.getLast();
  }

  private Stream<MessageItem> facts(Stage shown) {
    if (in(shown).lookup("#message-list").tryQuery().isEmpty()) {
      return Stream.empty();
    }
    return list(shown).getItems().stream()
        .filter(MessageItem.class::isInstance)
        .map(MessageItem.class::cast);
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).until(() -> onFx(condition));
  }
}
