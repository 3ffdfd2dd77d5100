package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.javafx.stage.WindowHelper;
import dev.levelup.chat.client.cache.ProfileLock;
import dev.levelup.chat.client.desktop.Desktop;
import dev.levelup.chat.client.desktop.bus.PrivateBus;
import dev.levelup.chat.client.desktop.notifications.RecordingService;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notifications on a desktop's bus, from a window that is not in front. Skipped without a bus. */
class NotificationWindowsTest extends ProgramTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("night-owls");

  private PrivateBus bus;
  private DBusConnection connection;
  private DBus daemon;
  private RecordingService service;
  private Identity bob;

  @BeforeEach
  void openTheWindow() throws IOException, DBusException {
    bus = PrivateBus.start(folder.resolve("bus"));
    connection = bus.bus().connect();
    daemon =
        connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
    service = RecordingService.offer(connection);
    bob = identity("bob");
    openHere(window);
  }

  @AfterEach
  void stopTheBus() {
    if (bus != null) {
      close(window);
      close(second);
      connection.disconnect();
      bus.close();
    }
  }

  /** Only the first window is on the desktop: the other is another machine. */
  @Override
  ClientApp program(LaunchOptions options) {
    Path profile = options.profile().data();
    Desktop desktop = profile.endsWith("here") ? Desktop.on(bus.bus(), List::of) : Desktop.NONE;
    return new ClientApp(options, ProfileLock.take(profile), desktop);
  }

  /** The program comes to the bus a while after its first frame. */
  private void openHere(Stage shown) {
    Set<String> others = names();
    open(shown, "here", account("alice"), LOBBY);
    until(shown::isShowing);
    focus(shown, false);
    until(() -> messages(shown).size() >= 10 && canWrite(shown));
    until(() -> !others.containsAll(names()));
    focus(shown, false);
  }

  private Set<String> names() {
    return Set.of(daemon.ListNames());
  }

  @Test
  void aMentionShowsUntilTheRoomIsReadOnAnotherMachine() {
    say(OWLS, "@alice come here");
    awaitShown("bob in Night Owls: @alice come here");

    open(second, "there", account("alice"), OWLS);
    until(() -> last(second).equals("@alice come here"));
    focus(second, true);

    awaitShown();
  }

  @Test
  void nothingShowsWhileTheWindowIsInFrontAndNothingOfOtherMessages() {
    say(OWLS, "nobody is meant");
    focus(window, true);
    say(OWLS, "@alice look");
    until(() -> badge("Night Owls", ".mention-badge").equals("1"));
    focus(window, false);
    say(LOBBY, "@alice now");
    awaitShown("bob in The Lobby: @alice now");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void eachMessageShowsOfARoomThatIsSetToAllInItsMenu() {
    rightClickOn(onFx(() -> cell("Night Owls")));
    clickOn("#room-notify").clickOn("#notify-all");
    focus(window, false);

    say(OWLS, "hello");

    awaitShown("bob in Night Owls: hello");
  }

  @Test
  void anEditedOrDeletedMessageIsWithdrawn() {
    Message edited = say(OWLS, "@alice at nine");
    awaitShown("bob in Night Owls: @alice at nine");
    server.changes().edit(bob, edited.id(), "@alice at ten").join();
    awaitShown();

    Message deleted = say(LOBBY, "@alice at nine");
    awaitShown("bob in The Lobby: @alice at nine");
    server.changes().delete(bob, deleted.id()).join();
    awaitShown();
  }

  @Test
  void aRoomHasOneWithTheNewestMessage() {
    say(OWLS, "@alice one");
    say(OWLS, "@alice two");
    say(OWLS, "@alice three");
    awaitShown("bob in Night Owls: @alice three");
    assertThat(service.asked()).hasSize(2);
  }

  @Test
  void aClickLeadsToTheMessage() throws DBusException {
    say(OWLS, "@alice look at this");
    say(OWLS, "many lines\n".repeat(40));
    say(OWLS, "many more lines\n".repeat(40));
    awaitShown("bob in Night Owls: @alice look at this");

    onFx(() -> window.setIconified(true));

    service.click(service.shown().keySet().iterator().next());

    until(() -> isInView("@alice look at this"));
    assertThat(onFx(window::isIconified)).isFalse();
  }

  @Test
  void whatCameWhileThereWasNoConnectionShowsAsOneSummary() {
    close(window);
    say(OWLS, "@alice one");
    say(OWLS, "two");
    say(OWLS, "@alice three");

    until(() -> isFree(folder.resolve("here")));
    openHere(second);

    awaitShown("LevelUp Chat: New messages: 3, in rooms: 1. Of these mention you: 2");
    assertThat(service.asked()).hasSize(1);
  }

  private Message say(RoomId room, String words) {
    return server.messages().send(bob, room, words, null).join();
  }

  private void awaitShown(String... notifications) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(service.shown().values()).containsExactly(notifications));
  }

  private boolean isInView(String content) {
    var shown = list(window).getVisibleItems();
    return list(window).getItems().subList(shown.first(), shown.last() + 1).stream()
        .flatMap(item -> item.messages().stream())
        .anyMatch(message -> message.content().equals(content));
  }

  private static void focus(Stage shown, boolean is) {
    onFx(() -> WindowHelper.setFocused(shown, is));
  }

  private Node cell(String room) {
    return in(window).lookup(".room-cell").<Node>queryAll().stream()
        .filter(each -> String.valueOf(each.getAccessibleText()).startsWith(room))
        .findFirst()
        .orElseThrow();
  }

  private String badge(String room, String query) {
    Node badge = cell(room).lookup(query);
    return badge.isVisible() ? ((Labeled) badge).getText() : "";
  }
}
