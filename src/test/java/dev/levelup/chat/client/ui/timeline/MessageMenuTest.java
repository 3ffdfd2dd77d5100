package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageMenuTest extends TimelineTest {
  private static final String WORDS = "see `code`,  https://example.com/a\n👍🏽 @bob";

  @BeforeEach
  void openTheRoom() {
    openWith(1, 1);
    act(() -> fixture.arrives(TestMessage.by("bob").number(2).content(WORDS).message()));
    onFx(() -> list.requestFocus());
  }

  @Test
  void theMenuKeyOpensTheFocusedMessagesMenu() {
    push(KeyCode.UP);
    push(KeyCode.CONTEXT_MENU);
    settle();
    assertThat(offered()).containsExactly("copy-typed", "copy-message", "show-typed", "person");
    push(KeyCode.ENTER);
    settle();
    assertThat(clipboard()).isEqualTo(WORDS);
  }

  @Test
  void theKeysReachTheButtonThatCopiesCode() {
    String code = "```java\nint  a;\n\tb();\n```";
    act(() -> fixture.arrives(TestMessage.by("bob").number(3).content(code).message()));
    onFx(() -> list.requestFocus());
    push(KeyCode.UP);
    push(KeyCode.RIGHT);
    push(KeyCode.ENTER);
    assertThat(clipboard()).isEqualTo("int  a;\n\tb();");
    Node button = cell(code).lookup(".copy-code");
    assertThat(button.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
    assertThat(button.getAccessibleText()).isEqualTo("Copied");
    push(KeyCode.LEFT);
    assertThat(button.getAccessibleText()).isEqualTo("Copy code");
    assertThat(spoken(cell(code))).endsWith(": int  a;\n\tb();");
  }

  @Test
  void aFormattedMessageCanBeSeenAsItWasTyped() {
    MessageCell cell = cell(WORDS);
    assertThat(drawn(cell)).doesNotContain("`");
    clickOn(cell, MouseButton.SECONDARY);
    settle();
    choose("show-typed");
    assertThat(drawn(cell)).contains("see `code`");
    clickOn(cell, MouseButton.SECONDARY);
    settle();
    choose("show-formatted");
    assertThat(drawn(cell)).doesNotContain("`");
  }

  private static String drawn(MessageCell cell) {
    return onFx(
        () ->
            cell.lookup(".message-content").lookupAll("Text").stream()
                .map(each -> ((Text) each).getText())
                .collect(Collectors.joining()));
  }

  @Test
  void shiftAndF10OpenItToo() {
    push(KeyCode.UP);
    push(KeyCode.UP);
    push(KeyCode.SHIFT, KeyCode.F10);
    settle();
    choose("copy-text");
    assertThat(clipboard()).isEqualTo("message 1");
  }

  @Test
  void aMessageIsCopiedWithItsAuthorDayAndTime() {
    clickOn(cell("message 1"), MouseButton.SECONDARY);
    settle();
    choose("copy-message");
    assertThat(clipboard()).isEqualTo("Saturday, March 14, 2026\nbob, 6:01\u202FAM: message 1");
  }

  @Test
  void theAddressUnderTheMouseCanBeCopied() {
    clickOn(cell(WORDS).lookup(".link"), MouseButton.SECONDARY);
    settle();
    choose("copy-link");
    assertThat(clipboard()).isEqualTo("https://example.com/a");
  }

  @Test
  void whatIsSelectedStaysSoUnderTheMenuAndCanBeCopied() {
    push(KeyCode.CONTROL, KeyCode.A);
    clickOn(cell("message 1"), MouseButton.SECONDARY);
    settle();
    choose("copy-selection");
    assertThat(clipboard()).startsWith("Saturday").endsWith(WORDS);
  }

  @Test
  void anUndeliveredMessageCanBeSentAgain() {
    clickOn(undelivered(), MouseButton.SECONDARY);
    settle();
    choose("send-again");
    act(() -> {});
    assertThat(fixture.socket().emitted(Send.class)).hasSize(2);
  }

  @Test
  void anUndeliveredMessageIsDeletedOnceTheUserIsSure() {
    MessageCell cell = undelivered();
    clickOn(cell, MouseButton.SECONDARY);
    settle();
    choose("delete");
    assertThat(cell("hello")).isSameAs(cell);
    clickOn(cell.lookup(".message-delete-now"));
    settle();
    assertThat(cells()).extracting(each -> each.model().content()).doesNotContain("hello");
  }

  @Test
  void anOwnMessageCanBeEditedAndDeleted() {
    act(() -> fixture.arrives(TestMessage.by("alice").number(3).content("mine").message()));
    clickOn(cell("mine"), MouseButton.SECONDARY);
    settle();
    assertThat(offered())
        .containsSubsequence("edit", "copy-text", "copy-message", "delete")
        .doesNotContain("send-again");
    choose("edit");
    assertThat(cell("mine").lookup(".message-edit")).isNotNull();
  }

  @Test
  void shiftSkipsTheQuestionOfTheMenusDelete() {
    Message own = TestMessage.by("alice").number(3).content("mine").message();
    act(() -> fixture.history().add(own));
    act(() -> fixture.arrives(own));
    clickOn(cell("mine"), MouseButton.SECONDARY);
    settle();
    choose("delete");
    assertThat(cell("mine").lookup(".message-delete-now")).isNotNull();
    clickOn(cell("mine"), MouseButton.SECONDARY);
    settle();
    Node delete = item("delete");
    onFx(() -> shiftClick(delete));
    act(() -> {});
    assertThat(cells()).extracting(each -> each.model().content()).doesNotContain("mine");
  }

  @Test
  void theFocusedMessageShowsItOnceTheKeyboardIsUsed() {
    MessageCell cell = cell("message 1");
    clickOn(cell);
    settle();
    assertThat(cell.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("current"));
    assertThat(cell.getBorder()).isNull();
    push(KeyCode.TAB);
    push(KeyCode.SHIFT, KeyCode.TAB);
    settle();
    assertThat(cell.getBorder()).isNotNull();
  }

  @Test
  void assistiveToolsHearAuthorTimeWordsAndStateInOneSentence() {
    assertThat(spoken(cell("message 1"))).isEqualTo("bob, 6:01\u202FAM: message 1");
    assertThat(spoken(undelivered()))
        .isEqualTo("alice, 12:00\u202FPM: hello (Not delivered: the server gave no answer.)");
    act(() -> fixture.say("again"));
    assertThat(spoken(cell("again"))).endsWith(": again (Being sent)");
  }

  private MessageCell undelivered() {
    act(() -> fixture.say("hello"));
    act(() -> fixture.fx.advance(Duration.ofSeconds(6)));
    return cell("hello");
  }

  private void choose(String id) {
    clickOn(item(id));
    settle();
  }

  private static Node item(String id) {
    return onFx(
        () ->
            menu().getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .map(MenuItem::getStyleableNode)
                .findFirst()
                .orElseThrow());
  }

  private static List<String> offered() {
    return onFx(() -> menu().getItems().stream().map(MenuItem::getId).toList());
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String clipboard() {
    return onFx(() -> Clipboard.getSystemClipboard().getString());
  }
}
