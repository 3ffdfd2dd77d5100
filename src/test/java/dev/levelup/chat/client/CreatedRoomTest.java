package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomKind;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Creating a community or a clan. */
class CreatedRoomTest extends ProgramTest {
  @BeforeEach
  void openAlices() {
    open(window, "alice", account("alice"), null);
    until(() -> messages(window).size() >= 10 && canWrite(window));
  }

  @ParameterizedTest
  @EnumSource
  void aNewRoomOpensAtOnceAndTakesMessages(RoomKind kind) {
    openCard(kind);
    type("#create-name", "Swamp Walkers");
    type("#create-description", "Boots on");
    onFx(() -> lookup("#create-description").query().requestFocus());
    push(KeyCode.ENTER);
    until(() -> title().equals("Swamp Walkers") && canWrite(window));
    assertThat(onFx(() -> exists("#create-room-card"))).isFalse();
    assertThat(onFx(() -> lookup("#room-description").queryLabeled().getText()))
        .isEqualTo("Boots on");

    say(window, "first!");
    until(() -> last(window).equals("first!"));
    assertThat(rooms(window)).isNotEmpty().allMatch(room -> room.kind() == kind);
  }

  @Test
  void aNameThatTheServerRefusesIsSaidAtItsFieldAndNothingTypedIsLost() {
    openCard(RoomKind.CLAN);
    type("#create-name", "x".repeat(51));
    type("#create-description", "d".repeat(201));
    clickOn("#create-submit");
    until(
        () ->
            problem("#create-name").equals("A name has 1 to 50 characters, some of them visible"));
    assertThat(onFx(() -> lookup("#create-name").queryTextInputControl().getText())).hasSize(51);

    type("#create-name", "Swamp Walkers");
    clickOn("#create-submit");
    until(() -> !problem("#create-description").isEmpty());
    assertThat(onFx(() -> problem("#create-name"))).isEmpty();
  }

  @Test
  void aNameWithNothingVisibleIsNotSent() {
    openCard(RoomKind.COMMUNITY);
    type("#create-name", " \u200b ");
    clickOn("#create-submit");
    assertThat(onFx(() -> problem("#create-name"))).isEqualTo("A name is needed.");
  }

  private void openCard(RoomKind kind) {
    clickOn("#add-" + kind.word());
    clickOn("#create-" + kind.word());
    until(() -> exists("#create-name"));
  }

  private String title() {
    return lookup("#room-title").queryLabeled().getText();
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
