package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is unread, on two devices of one user. */
class UnreadWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final String NAME = "Night Owls";

  private Identity bob;

  @BeforeEach
  void openBoth() {
    String token = server.auth().login(new Credentials("bob", PASSWORD)).join().token();
    bob = server.auth().authenticate(token);
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
    assertThat(onFx(() -> in(window).lookup(".unread-divider").tryQuery())).isPresent();
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

  private void bobSays(String words) {
    server.messages().send(bob, OWLS, words, null).join();
  }

  private static void focus(Stage shown, boolean is) {
    onFx(() -> WindowHelper.setFocused(shown, is));
  }

  private Set<Node> cells(Stage shown) {
    return in(shown).lookup("#clan-list .room-cell").queryAll();
  }

  private Node cellOf(Stage shown) {
    return cells(shown).stream()
        .filter(each -> String.valueOf(each.getAccessibleText()).startsWith(NAME))
        .findFirst()
        .orElseThrow();
  }

  /** The text of a badge of the clan; empty if it does not show. */
  private String badge(Stage shown, String query) {
    Node badge = cellOf(shown).lookup(query);
    return badge.isVisible() ? ((Labeled) badge).getText() : "";
  }
}
