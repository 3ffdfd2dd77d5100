package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the menu of a room changes, in the side bar and after a restart. */
class RoomMenuWindowsTest extends ProgramTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private Identity bob;

  @BeforeEach
  void openTheWindow() {
    bob = identity("bob");
    open(window, "here", account("alice"), LOBBY);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> in(window).lookup("#clan-list .room-cell").tryQuery().isPresent());
  }

  @Test
  void aMutedRoomIsQuietAndItsMentionsAreGrey() {
    rightClickOn(onFx(() -> owls(window)));
    clickOn("#room-mute").clickOn("#mute-forever");
    until(() -> owls(window).lookup(".icon-muted").isVisible());

    bobSays("anybody?");
    bobSays("@alice are you there?");

    until(() -> badge(window, ".mention-badge").equals("1"));
    assertThat(onFx(() -> badge(window, ".unread-badge"))).isEmpty();
    assertThat(onFx(() -> owls(window).getPseudoClassStates())).contains(QUIET);
    assertThat(onFx(() -> owls(window).getAccessibleText()))
        .isEqualTo("Night Owls, unread messages: 2, of these mention you: 1, muted");
    Node inbox = in(window).lookup("#open-mentions .mention-badge").query();
    assertThat(inbox.isVisible()).as("counts what is loud").isFalse();

    rightClickOn(onFx(() -> owls(window)));
    clickOn("#unmute");

    until(() -> badge(window, ".unread-badge").equals("2"));
    until(inbox::isVisible);
    assertThat(onFx(() -> owls(window).getPseudoClassStates())).doesNotContain(QUIET);
  }

  @Test
  void whatIsChosenInTheHeaderOutlivesTheProgram() {
    clickOn("#room-menu").clickOn("#room-notify").clickOn("#notify-nothing");
    until(() -> isChosen(window, "notify-nothing"));
    clickOn("#room-menu").clickOn("#room-mute").clickOn("#mute-8");
    until(() -> cell("#community-list", 0).lookup(".icon-muted").isVisible());

    reopen();

    until(() -> isChosen(second, "notify-nothing"));
    until(() -> in(second).lookup("#community-list .icon-muted").query().isVisible());
  }

  @Test
  void aFavouriteShowsAboveTheOthersAlsoAfterARestart() {
    rightClickOn(onFx(() -> owls(window)));
    clickOn("#favourite");
    until(() -> names(window, "#favourite-list").equals(List.of("Night Owls")));
    assertThat(onFx(() -> names(window, "#clan-list"))).doesNotContain("Night Owls");

    reopen();

    until(() -> names(second, "#favourite-list").equals(List.of("Night Owls")));
    clickOn(in(second).lookup("#favourite-list .room-cell").<Node>query());
    until(() -> in(second).lookup("#room-title").query().isVisible());
    clickOn("#room-menu").clickOn("#favourite");
    until(() -> names(second, "#clan-list").contains("Night Owls"));
    assertThat(onFx(() -> in(second).lookup("#favourite-list").query().isVisible())).isFalse();
  }

  @Test
  void keysAndTheMouseMoveARoomAlsoForTheNextRun() {
    List<String> before = onFx(() -> names(window, "#community-list"));
    assertThat(before).hasSizeGreaterThan(2);
    onFx(() -> in(window).lookup("#community-list").query().requestFocus());
    push(KeyCode.HOME);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
    List<String> moved = new ArrayList<>(before);
    moved.add(1, moved.removeFirst());
    until(() -> names(window, "#community-list").equals(moved));

    drag("#community-list", 0, 3);
    moved.add(2, moved.removeFirst());
    until(() -> names(window, "#community-list").equals(moved));
    assertThat(rooms(window)).as("a drag opens nothing").containsOnly(LOBBY);

    reopen();
    until(() -> names(second, "#community-list").equals(moved));
  }

  @Test
  void theRoomWithTheNewestMessageIsOnTopWhereThatIsChosen() {
    List<String> byHand = onFx(() -> names(window, "#community-list"));
    assertThat(byHand.getFirst()).isNotEqualTo("Raid Planning");
    rightClickOn(in(window).lookup(".section-heading").<Node>query());
    clickOn("#sort-by-news");

    clickOn("Raid Planning");
    until(() -> messages(window).size() >= 10 && canWrite(window));
    server.messages().send(bob, RoomId.community("raids"), "news", null).join();
    until(() -> names(window, "#community-list").getFirst().equals("Raid Planning"));
    clickOn("The Lobby");
    until(() -> messages(window).size() >= 10 && canWrite(window));
    server.messages().send(bob, LOBBY, "more news", null).join();
    until(() -> names(window, "#community-list").getFirst().equals("The Lobby"));

    rightClickOn(in(window).lookup(".section-heading").<Node>query());
    clickOn("#sort-by-hand");
    until(() -> names(window, "#community-list").equals(byHand));
  }

  /** Drags a room to above another one, by their indices. */
  private void drag(String list, int from, int to) {
    Node first = cell(list, from);
    double height = onFx(() -> first.getBoundsInParent().getHeight());
    Bounds place = onFx(() -> first.localToScreen(first.getLayoutBounds()));
    moveTo(place.getCenterX(), place.getCenterY());
    press(MouseButton.PRIMARY);
    double top = place.getMinY() + (to - from) * height;
    for (int step = 1; step <= 10; step++) {
      moveTo(place.getCenterX(), place.getCenterY() + (top - place.getCenterY()) * step / 10);
    }
    release(MouseButton.PRIMARY);
  }

  private List<String> names(Stage shown, String list) {
    return in(shown).lookup(list + " .room-cell").<Node>queryAll().stream()
        .filter(Node::isVisible)
        .sorted(Comparator.comparingDouble(Node::getLayoutY))
        .map(each -> each.getAccessibleText().replaceAll(",.*", ""))
        .toList();
  }

  /** Ends the program, and starts it again in the second window. */
  private void reopen() {
    close(window);
    until(() -> isFree(folder.resolve("here")));
    open(second, "here", new LaunchIdentity.Remembered(), LOBBY);
    until(() -> messages(second).size() >= 10 && canWrite(second));
  }

  /** Opens the menu and closes it. */
  private boolean isChosen(Stage shown, String id) {
    MenuButton button = in(shown).lookup("#room-menu").queryAs(MenuButton.class);
    button.show();
    boolean is =
        button.getItems().stream()
            .filter(Menu.class::isInstance)
            .flatMap(menu -> ((Menu) menu).getItems().stream())
            .anyMatch(item -> id.equals(item.getId()) && ((RadioMenuItem) item).isSelected());
    button.hide();
    return is;
  }

  private void bobSays(String words) {
    server.messages().send(bob, OWLS, words, null).join();
  }

  private Node owls(Stage shown) {
    return in(shown).lookup("#clan-list .room-cell").queryAll().stream()
        .filter(each -> String.valueOf(each.getAccessibleText()).startsWith("Night Owls"))
        .findFirst()
        .orElseThrow();
  }

  /** The text of a badge of the clan; empty if it does not show. */
  private String badge(Stage shown, String query) {
    Node badge = owls(shown).lookup(query);
    return badge.isVisible() ? ((Labeled) badge).getText() : "";
  }
}
