package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner of a clan changes in it, and what a member in another window sees. */
class OwnedRoomWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");

  @BeforeEach
  void openTheOwnersAndTheMembersWindows() {
    open(window, "owner", account("alice"), OWLS);
    open(second, "member", account("bob"), OWLS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> messages(second).size() >= 10 && canWrite(second));
  }

  @Test
  void anotherNameAndDescriptionShowAtOnceForEverybody() {
    openSettings();
    assertThat(onFx(() -> lookup("#room-settings-name").queryTextInputControl().getText()))
        .isEqualTo("Night Owls");
    type("#room-settings-name", "Early Birds");
    type("#room-settings-description", "We play at dawn");
    onFx(() -> pressEnter("#room-settings-description"));

    until(() -> !exists("#room-settings-card"));
    for (Stage each : new Stage[] {window, second}) {
      until(() -> text(each, "#room-title").equals("Early Birds"));
      until(() -> text(each, "#room-description").equals("We play at dawn"));
      until(() -> input(each).getPromptText().equals("Message Early Birds"));
      until(() -> lists(each, "Early Birds") && !lists(each, "Night Owls"));
    }
  }

  @Test
  void theServerSaysAtTheFieldWhatItDoesNotTakeAndWhatDidNotChangeIsNotSent() {
    openSettings();
    type("#room-settings-name", "x".repeat(51));
    clickOn("#room-settings-submit");
    until(
        () ->
            problem("#room-settings-name")
                .equals("A name has 1 to 50 characters, some of them visible"));

    type("#room-settings-name", "Night Owls");
    clickOn("#room-settings-submit");
    until(() -> !exists("#room-settings-card"));
    assertThat(text(window, "#room-title")).isEqualTo("Night Owls");
  }

  @Test
  void aRoomIsDeletedOnlyByItsTypedNameAndItsMembersAreTold() {
    openSettings();
    clickOn("#room-settings-delete");
    until(() -> exists("#delete-room-name"));
    type("#delete-room-name", "night owl");
    assertThat(onFx(() -> lookup("#delete-room-submit").query().isDisabled())).isTrue();
    onFx(() -> pressEnter("#delete-room-name"));
    assertThat(onFx(() -> exists("#delete-room-card"))).isTrue();

    type("#delete-room-name", "Night Owls");
    clickOn("#delete-room-submit");

    until(() -> !exists("#delete-room-card") && in(window).lookup("#no-room").query().isVisible());
    until(() -> !lists(window, "Night Owls"));
    until(() -> in(second).lookup("#access-denied").tryQuery().isPresent());
    until(() -> text(second, "#access-denied .notice-title").equals("This room is gone"));
    until(() -> !lists(second, "Night Owls"));
  }

  @Test
  void aMemberIsNotOfferedWhatOnlyTheOwnerMay() {
    onFx(() -> in(second).lookup("#show-members").queryAs(ToggleButton.class).fire());
    until(() -> in(second).lookup(".member-name").tryQuery().isPresent());
    MenuButton menu = in(second).lookup("#room-menu").queryAs(MenuButton.class);
    onFx(menu::show);
    assertThat(onFx(() -> item(menu, "room-settings").isVisible())).isFalse();
    onFx(menu::hide);
  }

  /** The other window has the system's focus. */
  private void pressEnter(String field) {
    Event.fireEvent(
        lookup(field).query(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "", KeyCode.ENTER, false, false, false, false));
  }

  private void openSettings() {
    clickOn(in(window).lookup("#room-menu").<Node>query());
    until(() -> exists("#room-settings"));
    clickOn("#room-settings");
    until(() -> exists("#room-settings-name"));
  }

  private boolean lists(Stage shown, String name) {
    return in(shown).lookup("#clan-list .room-cell").<Node>queryAll().stream()
        .anyMatch(
            each -> each.isVisible() && String.valueOf(each.getAccessibleText()).startsWith(name));
  }

  private String text(Stage shown, String query) {
    return onFx(() -> in(shown).lookup(query).queryLabeled().getText());
  }

  /** What is said below a field. */
  private String problem(String field) {
    return from(lookup(field).<Node>query().getParent())
        .lookup(".field-problem")
        .tryQueryAs(Labeled.class)
        .filter(Node::isVisible)
        .map(Labeled::getText)
        .orElse("");
  }
}
