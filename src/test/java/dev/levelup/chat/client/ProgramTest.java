package dev.levelup.chat.client;

import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.cache.Preferences.WindowBounds;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.ProfileLock;
import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.service.query.NodeQuery;

/**
 * Base of the tests of the program as a user uses it: real windows, a real server, real sockets.
 */
abstract class ProgramTest extends UiTest {
  protected static final String PASSWORD = "levelup";

  @TempDir protected Path folder;
  protected ChatServer server;
  protected Stage window;
  protected Stage second;

  /** New windows, because the program changes its window, which must not affect the next test. */
  @BeforeEach
  final void startTheServer() throws Exception {
    server = TestServer.start(options(0));
    window = onFx((Callable<Stage>) Stage::new);
    second = onFx((Callable<Stage>) Stage::new);
  }

  @AfterEach
  final void stopTheServer() {
    close(window);
    close(second);
    server.close();
  }

  /**
   * A window is shown a moment after its client starts; closing it earlier would not end the
   * client.
   */
  protected static void close(Stage shown) {
    until(() -> shown.getOnHiding() == null || shown.isShowing());
    onFx(shown::close);
  }

  protected static boolean isFree(Path profile) {
    try (ProfileLock lock = ProfileLock.take(profile)) {
      return lock.isHeld();
    }
  }

  /** The options of the server; a test may have others. */
  protected ServerOptions options(int port) {
    return ServerOptions.in(folder.resolve("server"))
        .withPort(HttpPortOptions.of("127.0.0.1", port))
        .withSampleData(true);
  }

  protected final LaunchIdentity account(String name) {
    return new LaunchIdentity.Account(name, PASSWORD);
  }

  /** Somebody with an account, for what they do without a window. */
  protected final Identity identity(String name) {
    String token = server.auth().login(new Credentials(name, PASSWORD)).join().token();
    return server.auth().authenticate(token);
  }

  protected final void open(Stage shown, String person, LaunchIdentity who, @Nullable RoomId room) {
    Path profile = folder.resolve(person);
    Profile.open(profile, Runnable::run).change(each -> each.withWindow(place(shown)));
    String url = who instanceof LaunchIdentity.Remembered ? null : server.url().toString();
    LaunchOptions launchOptions = new LaunchOptions(url, who, ProfileFolders.in(profile), room);
    onFx(() -> program(launchOptions).show(shown, theme(), 0));
  }

  /** A test may have a program with another clock. */
  ClientApp program(LaunchOptions launchOptions) {
    return new ClientApp(launchOptions);
  }

  /** The second window is below the first, because a click goes to the topmost window. */
  protected final WindowBounds place(Stage shown) {
    double height = SCREEN / 2;
    return new WindowBounds(0, shown.equals(window) ? 0 : height, SCREEN, height, false);
  }

  protected final void openFirstRoom(Stage shown, String list) {
    until(() -> in(shown).lookup(list + " .room-cell").tryQuery().isPresent());
    clickOn(in(shown).lookup(list + " .room-cell").<Node>query());
    until(() -> messages(shown).size() >= 10 && canWrite(shown));
  }

  /** What was said before is in the input until it is stored, and Enter does nothing until then. */
  protected final void say(Stage shown, String words) {
    until(() -> input(shown).getText().isEmpty());
    onFx(() -> input(shown).setText(words));
    onFx(() -> pressEnter(shown));
  }

  protected final NodeQuery in(Stage shown) {
    return from(shown.getScene().getRoot());
  }

  protected final TextInputControl input(Stage shown) {
    return in(shown).lookup("#composer-input").queryTextInputControl();
  }

  protected final void type(String field, String words) {
    until(() -> exists(field) && !lookup(field).queryTextInputControl().isDisabled());
    onFx(() -> lookup(field).queryTextInputControl().setText(words));
  }

  /** Fires the event synchronously: its effect is complete on return. */
  protected final void pressEnter(Stage shown) {
    Event.fireEvent(
        input(shown),
        new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "", KeyCode.ENTER, false, false, false, false));
  }

  protected final boolean canWrite(Stage shown) {
    return in(shown).lookup("#composer-input").tryQuery().isPresent() && !input(shown).isDisabled();
  }

  protected final boolean exists(String query) {
    return lookup(query).tryQuery().isPresent();
  }

  protected final boolean shows(String query) {
    return lookup(query).tryQuery().filter(Node::isVisible).isPresent();
  }

  /** Clicks a room as soon as the list has it. */
  protected final void clickCell(String list, int index) {
    until(() -> lookup(list + " .room-cell").queryAll().size() > index);
    clickOn(onFx(() -> cell(list, index)));
  }

  protected final Node cell(String list, int index) {
    return from(lookup(list).<Node>query()).lookup(".room-cell").nth(index).query();
  }

  @SuppressWarnings("unchecked") // the message list has one kind of item
  protected final AnchoredList<TimelineItem> list(Stage shown) {
    return in(shown).lookup("#message-list").queryAs(AnchoredList.class);
  }

  protected final List<String> messages(Stage shown) {
    return onFx(() -> facts(shown).map(item -> item.message().content()).toList());
  }

  /** The cells in view of messages whose words begin so. */
  protected final List<Node> cells(Stage shown, String words) {
    return in(shown).lookup(".message-cell").<Node>queryAll().stream()
        .filter(each -> each.isVisible() && spoken(each).contains(": " + words))
        .toList();
  }

  /** What a screen reader says. */
  protected static String spoken(Node node) {
    return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  protected final List<RoomId> rooms(Stage shown) {
    return onFx(() -> facts(shown).map(item -> item.message().room()).toList());
  }

  protected final String last(Stage shown) {
    List<String> all = messages(shown);
    return all.isEmpty() ? "" : all.getLast();
  }

  protected final Stream<MessageItem> facts(Stage shown) {
    if (in(shown).lookup("#message-list").tryQuery().isEmpty()) {
      return Stream.empty();
    }
    return list(shown).getItems().stream()
        .filter(MessageItem.class::isInstance)
        .map(MessageItem.class::cast);
  }

  protected static MenuItem item(MenuButton menu, String id) {
    return menu.getItems().stream()
        .filter(each -> id.equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  protected static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).until(() -> onFx(condition));
  }
}
