package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.protocol.Message;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editing and deleting messages in the timeline. */
class EditInPlaceTest extends TimelineTest {
  private final Message own = TestMessage.by("alice").number(41).content("mine").message();

  @BeforeEach
  void openTheRoom() {
    openWith(1, 40);
    act(
        () -> {
          fixture.history().add(own);
          fixture.arrives(own);
          list.requestFocus();
        });
  }

  @Test
  void theFieldIsInThePlaceOfTheWordsAndTakesThemAsTheyAre() {
    double right = onScene(cell("mine").lookup(".message-content")).getMinX();
    edit();
    assertThat(input().getText()).isEqualTo("mine");
    assertThat(input().isFocused()).isTrue();
    assertThat(onScene(cell("mine").lookup(".message-edit")).getMinX()).isEqualTo(right);
    assertThat(cell("mine").lookup(".message-content").getParent().isVisible()).isFalse();
    assertThat(list.isFollowing()).as("all of it is in view").isTrue();
  }

  @Test
  void theFieldIsAsHighAsItsWords() {
    edit();
    double line = onFx(() -> input().getHeight());
    act(() -> input().setText("as many words as one line of the field has room for"));
    assertThat(input().getHeight()).isEqualTo(line);
    act(() -> input().setText("one\ntwo"));
    assertThat(input().getHeight()).isGreaterThan(line + 10);
  }

  @Test
  void enterSavesAndTheMessageIsMarkedUntilTheServerHasIt() {
    onFx(() -> fixture.history().hold());
    edit();
    write("!");
    push(KeyCode.ENTER);
    act(() -> {});
    MessageCell cell = cell("mine!");
    assertThat(cell.lookup(".message-edit")).isNull();
    assertThat(cell.lookup(".message-state")).isNotNull();
    assertThat(spoken(cell)).contains("mine!").endsWith("(Your change is being sent)");
    double height = onScene(cell).getHeight();
    act(() -> fixture.history().release());
    assertThat(cell("mine!").lookup(".message-state")).isNull();
    assertThat(cell("mine!").lookup(".message-edited")).isNotNull();
    assertThat(spoken(cell("mine!"))).endsWith(": mine! (edited)");
    assertThat(onScene(cell("mine!")).getHeight()).isEqualTo(height);
  }

  @Test
  void theMarkTellsWhenItWasEdited() {
    act(() -> edited("other"));
    Node mark = cell("other").lookup(".message-edited");
    onFx(() -> mark.getOnMouseEntered().handle(null));
    assertThat(mark.getProperties().values())
        .filteredOn(Tooltip.class::isInstance)
        .extracting(tip -> ((Tooltip) tip).getText())
        .containsExactly("Edited Saturday, March 14, 2026, 6:41:01\u202FAM");
  }

  @Test
  void wordsThatAreTheSameAgainAreMarkedToo() {
    act(() -> edited("mine"));
    assertThat(cell("mine").lookup(".message-edited")).isNotNull();
  }

  @Test
  void escapeInTheListLeavesToo() {
    edit();
    act(() -> list.requestFocus());
    push(KeyCode.ESCAPE);
    settle();
    assertThat(view.lookup(".message-edit")).isNull();
  }

  @Test
  void aQuestionStaysWhileSomethingElseChanges() {
    push(KeyCode.UP).push(KeyCode.DELETE);
    settle();
    act(() -> fixture.arrives(TestMessage.by("alice").number(42).content("later").message()));
    onFx(() -> fixture.history().hold());
    act(
        () ->
            fixture
                .chat
                .changes()
                .edit(TestMessage.by("alice").number(42).content("later").message(), "now"));
    assertThat(cell("mine").lookup(".message-keep").isFocused()).isTrue();
    act(() -> edited("other"));
    assertThat(cell("other").lookup(".message-keep")).isNull();
  }

  @Test
  void escapeLeavesTheWordsAsTheyWere() {
    edit();
    write("!");
    push(KeyCode.ESCAPE);
    settle();
    assertThat(cell("mine").lookup(".message-edit")).isNull();
    assertThat(cell("mine").lookup(".message-content").getParent().isVisible()).isTrue();
    assertThat(fixture.chat.changes().pending().all()).isEmpty();
  }

  @Test
  void arrowsAndLettersInTheFieldStayThere() {
    edit();
    push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.DOWN);
    assertThat(input().isFocused()).isTrue();
    clickOn(input());
    write("x");
    assertThat(input().isFocused()).isTrue();
    assertThat(input().getText()).contains("x").hasSize(5);
  }

  @Test
  void whoScrollsAwayGoesOnWritingWhereTheyWere() {
    edit();
    act(() -> list.scrollBy(-3000));
    assertThat(list.isFocused()).isTrue();
    write("!");
    settle();
    assertThat(input().isFocused()).isTrue();
    assertThat(input().getText()).isEqualTo("mine!");
    assertThat(cell("mine").lookup(".message-edit")).isNotNull();
  }

  @Test
  void refusedWordsStayInTheFieldWithTheReason() {
    onFx(
        () ->
            fixture
                .history()
                .failWith(new ApiException.Refused(403, "MUTED", "You are muted.", null)));
    edit();
    write("!");
    push(KeyCode.ENTER);
    act(() -> {});
    assertThat(input().getText()).isEqualTo("mine!");
    assertThat(textOf(view, ".edit-problem")).isEqualTo("Not changed: You are muted.");
    assertThat(input().getAccessibleHelp()).isEqualTo("Not changed: You are muted.");
    assertThat(cell("mine")).isNotNull();
  }

  @Test
  void aRefusedChangeThatIsNotBeingEditedSaysSo() {
    Message other = TestMessage.by("alice").number(42).content("other").message();
    act(() -> fixture.arrives(other));
    edit(2);
    onFx(
        () ->
            fixture
                .history()
                .failWith(new ApiException.Refused(403, "MUTED", "You are muted.", null)));
    act(() -> fixture.chat.changes().edit(other, "no"));
    assertThat(textOf(cell("other"), ".message-state .label"))
        .isEqualTo("Not changed: You are muted.");
    clickOn(cell("other").lookup(".message-edit-again"));
    settle();
    assertThat(input().getText()).isEqualTo("no");
  }

  @Test
  void aDeletionIsAskedForOnce() {
    push(KeyCode.UP).push(KeyCode.DELETE);
    settle();
    MessageCell cell = cell("mine");
    assertThat(textOf(cell, ".message-state .label"))
        .isEqualTo("Delete this message for everybody?");
    assertThat(cell.lookup(".message-keep").isFocused()).isTrue();
    push(KeyCode.ESCAPE);
    settle();
    assertThat(cell.lookup(".message-state")).isNull();
    assertThat(list.isFocused()).isTrue();
    push(KeyCode.DELETE);
    settle();
    clickOn(cell.lookup(".message-delete-now"));
    act(() -> {});
    assertThat(fixture.timeline().items().getLast()).isInstanceOf(DeletedMessages.class);
    assertThat(textOf(view, ".message-deleted .label")).isEqualTo("This message was deleted");
  }

  @Test
  void shiftSkipsTheQuestion() {
    push(KeyCode.UP);
    push(KeyCode.SHIFT, KeyCode.DELETE);
    act(() -> {});
    assertThat(fixture.timeline().items().getLast()).isInstanceOf(DeletedMessages.class);
    assertThat(list.isFocused()).isTrue();
  }

  @Test
  void deletedNeighboursAreOneItem() {
    act(() -> fixture.socket().update(TestMessage.by("bob").number(40).deleted(1), 0));
    act(() -> fixture.chat.changes().delete(own));
    assertThat(textOf(view, ".message-deleted .label")).isEqualTo("Deleted messages: 2");
    assertThat(cells().getLast().model().content()).isEqualTo("message 39");
  }

  @Test
  void aRefusedDeletionShowsTheMessageAgainAndWhy() {
    onFx(
        () ->
            fixture
                .history()
                .failWith(new ApiException.Refused(403, "MUTED", "You are muted.", null)));
    act(() -> fixture.chat.changes().delete(own));
    assertThat(textOf(cell("mine"), ".message-state .label"))
        .isEqualTo("Not deleted: You are muted.");
    clickOn(cell("mine").lookup(".message-drop"));
    act(() -> {});
    assertThat(cell("mine").lookup(".message-state")).isNull();
  }

  @Test
  void theBarIsOnOwnMessagesUnderTheMouseAlone() {
    moveTo(cell("mine"));
    settle();
    assertThat(cell("mine").lookup(".message-bar")).isNotNull();
    moveTo(cell("message 39"));
    settle();
    assertThat(view.lookup(".message-bar")).isNull();
    double height = onScene(cell("mine")).getHeight();
    moveTo(cell("mine"));
    settle();
    assertThat(onScene(cell("mine").lookup(".message-bar")).getMinY())
        .isLessThan(onScene(cell("mine")).getMinY() + height);
    clickOn(cell("mine").lookup(".bar-edit"));
    settle();
    assertThat(input().isFocused()).isTrue();
    assertThat(view.lookup(".message-bar")).isNull();
  }

  @Test
  void theBarIsReachedByArrows() {
    push(KeyCode.UP).push(KeyCode.RIGHT);
    settle();
    assertThat(focused().getStyleClass()).contains("bar-edit");
    push(KeyCode.RIGHT);
    assertThat(focused().getStyleClass()).contains("bar-delete");
    assertThat(focused().getAccessibleText()).isEqualTo("Delete");
    push(KeyCode.ENTER);
    settle();
    assertThat(focused().getStyleClass()).contains("message-keep");
    push(KeyCode.ENTER);
    settle();
    push(KeyCode.UP);
    assertThat(view.lookup(".message-bar")).isNull();
  }

  @Test
  void shiftAndAClickInTheBarDeletesAtOnce() {
    moveTo(cell("mine"));
    settle();
    Node delete = cell("mine").lookup(".bar-delete");
    act(() -> shiftClick(delete));
    assertThat(fixture.timeline().items().getLast()).isInstanceOf(DeletedMessages.class);
  }

  @Test
  void shiftAndAKeyInTheBarDoesToo() {
    push(KeyCode.UP).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    push(KeyCode.SHIFT, KeyCode.ENTER);
    act(() -> {});
    assertThat(fixture.timeline().items().getLast()).isInstanceOf(DeletedMessages.class);
  }

  @Test
  void everyControlOfTheFieldSaysWhatItIs() {
    edit();
    assertThat(input().getAccessibleRoleDescription()).isEqualTo("Edit your message");
    for (String each : List.of("#edit-save", "#edit-cancel")) {
      assertThat(((Button) view.lookup(each)).getText()).isNotBlank();
      assertThat(view.lookup(each).isFocusTraversable()).isTrue();
    }
    push(KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("edit-save");
    push(KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("edit-cancel");
    push(KeyCode.ENTER);
    settle();
    assertThat(view.lookup(".message-edit")).isNull();
  }

  /** The same user has edited it with another client. */
  private void edited(String words) {
    Message edited = TestMessage.by("alice").number(41).edited(1, words);
    fixture.history().change(edited);
    fixture.socket().update(edited, 0);
  }

  private void edit() {
    edit(1);
  }

  /** Edits the message at this position from the end. */
  private void edit(int fromEnd) {
    for (int i = 0; i < fromEnd; i++) {
      push(KeyCode.UP);
    }
    push(KeyCode.F2);
    settle();
  }

  private Node focused() {
    return onFx(() -> stage.getScene().getFocusOwner());
  }

  private TextArea input() {
    return onFx(() -> (TextArea) view.lookup("#edit-input"));
  }
}
