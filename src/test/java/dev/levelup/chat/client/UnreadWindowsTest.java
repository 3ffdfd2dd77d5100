package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is unread, on two devices of one user. */
class UnreadWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final RoomId RAIDS = RoomId.community("raids");
  private static final String NAME = "Night Owls";

  private Identity bob;

  @BeforeEach
  void openBoth() {
    bob = identity("bob");
    LaunchIdentity alice = account("alice");
    open(window, "here", alice, RoomId.community("lobby"));
    open(second, "there", alice, RoomId.community("lobby"));
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> messages(second).size() >= 10 && canWrite(second));
    until(() -> !cells(window).isEmpty() && !cells(second).isEmpty());
    focus(second, false);
    focus(window, true);
  }

  @Test
  void newsAndMentionsShowOnEveryDeviceAndGoOnAllOnceReadOnOne() {
    assertThat(onFx(() -> badge(window, ".unread-badge"))).isEmpty();
    bobSays("anybody?");
    bobSays("@alice are you there?");
    for (Stage each : new Stage[] {window, second}) {
      until(() -> badge(each, ".unread-badge").equals("2"));
      until(() -> badge(each, ".mention-badge").equals("1"));
    }

    clickOn(onFx(() -> cellOf(window)));
    until(() -> last(window).equals("@alice are you there?"));

    for (Stage each : new Stage[] {window, second}) {
      until(() -> badge(each, ".unread-badge").isEmpty());
      until(() -> badge(each, ".mention-badge").isEmpty());
    }
    assertThat(onFx(() -> list(window).getItems().contains(new UnreadMarker()))).isTrue();
  }

  @Test
  void aRoomThatShowsInAWindowThatIsNotInFrontStaysUnread() {
    clickOn(onFx(() -> cellOf(window)));
    until(() -> messages(window).size() >= 10 && canWrite(window));
    focus(window, false);
    bobSays("behind another window");
    until(() -> last(window).equals("behind another window"));
    for (Stage each : new Stage[] {window, second}) {
      until(() -> badge(each, ".unread-badge").equals("1"));
    }

    focus(window, true);

    for (Stage each : new Stage[] {window, second}) {
      until(() -> badge(each, ".unread-badge").isEmpty());
    }
  }

  @Test
  void whatIsMarkedAsUnreadStaysSoOnEveryDeviceUntilEscape() {
    clickOn(onFx(() -> cellOf(window)));
    until(() -> messages(window).size() >= 10 && canWrite(window));
    bobSays("one");
    bobSays("two");
    until(() -> last(window).equals("two"));
    until(() -> badge(second, ".unread-badge").isEmpty());

    rightClickOn(onFx(() -> words("one")));
    clickOn("#mark-unread");

    for (Stage each : new Stage[] {window, second}) {
      until(() -> badge(each, ".unread-badge").equals("2"));
    }
    assertThat(onFx(() -> list(window).getItems().contains(new UnreadMarker()))).isTrue();

    press(KeyCode.ESCAPE, false, false);

    for (Stage each : new Stage[] {window, second}) {
      until(() -> badge(each, ".unread-badge").isEmpty());
    }
    assertThat(onFx(() -> list(window).getItems().contains(new UnreadMarker()))).isFalse();
  }

  @Test
  void aKeyGoesToTheNextRoomWithNewsAndAnotherCallsEverythingRead() {
    bobSays("news");
    until(() -> badge(window, ".unread-badge").equals("1"));
    press(KeyCode.ESCAPE, true, false);
    until(() -> badge(window, ".unread-badge").isEmpty());
    until(() -> badge(second, ".unread-badge").isEmpty());

    bobSays("more news");
    until(() -> badge(window, ".unread-badge").equals("1"));
    press(KeyCode.DOWN, false, true);
    until(() -> last(window).equals("more news"));
    until(() -> badge(second, ".unread-badge").isEmpty());
  }

  @Test
  void anotherKeyPassesOverNewsToTheNextMention() {
    bobSays(RAIDS, "news");
    bobSays("@alice come here");
    until(() -> badge(window, ".mention-badge").equals("1"));
    until(() -> badge(window, "Raid Planning", ".unread-badge").equals("1"));
    press(KeyCode.DOWN, true, true);
    until(() -> last(window).equals("@alice come here"));
    assertThat(onFx(() -> badge(window, "Raid Planning", ".unread-badge"))).isEqualTo("1");
  }

  @Test
  void theMenuOfASectionCallsItsRoomsReadAndThenEverything() {
    bobSays(RAIDS, "news");
    bobSays("news");
    for (Stage each : new Stage[] {window, second}) {
      until(() -> badge(each, ".unread-badge").equals("1"));
      until(() -> badge(each, "Raid Planning", ".unread-badge").equals("1"));
    }
    Node communities = in(window).lookup(".section-heading").query();

    rightClickOn(communities);
    clickOn("#read-section");
    until(() -> badge(window, "Raid Planning", ".unread-badge").isEmpty());
    until(() -> badge(second, "Raid Planning", ".unread-badge").isEmpty());
    assertThat(onFx(() -> badge(window, ".unread-badge"))).as("a clan").isEqualTo("1");

    rightClickOn(communities);
    clickOn("#read-everything");
    until(() -> badge(window, ".unread-badge").isEmpty());
    until(() -> badge(second, ".unread-badge").isEmpty());
  }

  @Test
  void theInboxLeadsToTheMessageThatMentionsTheUser() {
    bobSays("@alice look at this");
    bobSays("many lines\n".repeat(40));
    bobSays("many more lines\n".repeat(40));
    until(() -> badge(window, ".mention-badge").equals("1"));
    clickOn(in(window).lookup("#open-mentions").<Node>query());
    until(() -> in(window).lookup(".mention-row").tryQuery().isPresent());
    clickOn(in(window).lookup(".mention-row").<Node>query());

    until(() -> isInView("@alice look at this"));
  }

  private boolean isInView(String content) {
    var shown = list(window).getVisibleItems();
    return list(window).getItems().subList(shown.first(), shown.last() + 1).stream()
        .flatMap(item -> item.messages().stream())
        .anyMatch(message -> message.content().equals(content));
  }

  @Test
  void theMenuOfARoomCallsItRead() {
    bobSays("news");
    until(() -> badge(window, ".unread-badge").equals("1"));
    rightClickOn(onFx(() -> cellOf(window)));
    clickOn("#read-room");
    until(() -> badge(window, ".unread-badge").isEmpty());
    until(() -> badge(second, ".unread-badge").isEmpty());
  }

  /** The message with these words in the first window. */
  private Node words(String content) {
    return in(window).lookup(".message-cell").<Node>queryAll().stream()
        .filter(
            cell ->
                String.valueOf(cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .contains(content))
        .findFirst()
        .orElseThrow();
  }

  /** In the first window's composer, whichever window the system has in front. */
  private void press(KeyCode key, boolean shift, boolean alt) {
    onFx(
        () ->
            Event.fireEvent(
                input(window),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, alt, false)));
  }

  private void bobSays(String words) {
    bobSays(OWLS, words);
  }

  private void bobSays(RoomId room, String words) {
    server.messages().send(bob, room, words, null).join();
  }

  private static void focus(Stage shown, boolean is) {
    onFx(() -> WindowHelper.setFocused(shown, is));
  }

  private Set<Node> cells(Stage shown) {
    return in(shown).lookup("#clan-list .room-cell").queryAll();
  }

  private Node cellOf(Stage shown) {
    return cellOf(shown, NAME);
  }

  private Node cellOf(Stage shown, String name) {
    return in(shown).lookup(".room-cell").<Node>queryAll().stream()
        .filter(each -> String.valueOf(each.getAccessibleText()).startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /** The text of a badge of the clan; empty if it does not show. */
  private String badge(Stage shown, String query) {
    return badge(shown, NAME, query);
  }

  private String badge(Stage shown, String room, String query) {
    Node badge = cellOf(shown, room).lookup(query);
    return badge.isVisible() ? ((Labeled) badge).getText() : "";
  }
}
