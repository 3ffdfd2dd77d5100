package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The keys while the focus is on the messages, in the whole window. */
class MessageListKeysTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  @Test
  void whatIsTypedGoesToTheComposerBehindTheDraft() {
    openWithLinks(Locale.ENGLISH);
    act(() -> window.chat().drafts().put(LOBBY, "x"));
    act(() -> input().setText("draft "));
    act(() -> input().end());
    act(() -> list().requestFocus());
    write("hé مر");
    assertThat(input().getText()).isEqualTo("draft hé مر");
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void whatIsPastedDoesToo() {
    openWithLinks(Locale.ENGLISH);
    ClipboardContent content = new ClipboardContent();
    content.putString("pasted");
    act(() -> Clipboard.getSystemClipboard().setContent(content));
    act(() -> list().requestFocus());
    press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    assertThat(input().getText()).isEqualTo("pasted");
  }

  @Test
  void keysThatDoSomethingStayWithTheList() {
    openWithLinks(Locale.ENGLISH);
    act(() -> list().requestFocus());
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    push(KeyCode.UP).push(KeyCode.PAGE_UP);
    assertThat(input().getText()).isEmpty();
    assertThat(list().isFocused()).isTrue();
  }

  @Test
  void toTheTabKeyTheListIsOneStop() {
    openWithLinks(Locale.ENGLISH);
    act(() -> find("#profile-menu", Node.class).requestFocus());
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      push(KeyCode.TAB);
      stops.add(focused().getId());
    }
    assertThat(stops).containsExactly("open-search", "room-menu", "message-list", "composer-input");
  }

  @Test
  void arrowsGoToTheLinksOfAMessageAndBack() {
    openWithLinks(Locale.ENGLISH);
    act(() -> list().requestFocus());
    assertThat(after(KeyCode.RIGHT)).isEqualTo("https://example.org/9/a");
    assertThat(after(KeyCode.RIGHT)).isEqualTo("https://example.org/9/b");
    assertThat(after(KeyCode.LEFT)).isEqualTo("https://example.org/9/a");
    assertThat(after(KeyCode.LEFT)).isEqualTo("list");
    assertThat(after(KeyCode.LEFT)).isEqualTo("https://example.org/9/b");
    assertThat(after(KeyCode.UP)).isEqualTo("list");
    assertThat(after(KeyCode.RIGHT)).isEqualTo("https://example.org/8/a");
    push(KeyCode.TAB);
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void inAWindowFromTheRightTheLeftArrowLeadsForth() {
    openWithLinks(Locale.of("ar"));
    act(() -> list().requestFocus());
    assertThat(after(KeyCode.LEFT)).isEqualTo("https://example.org/9/a");
  }

  @Test
  void theKeyThatAnswersShowsTheMessageAboveTheComposer() {
    openWithReplies();
    push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.R);
    run();
    assertAnswers("message 2");
  }

  @Test
  void theMenuThatAnswersShowsTheMessageAboveTheComposer() {
    openWithReplies();
    push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.CONTEXT_MENU);
    run();
    clickOn("#reply");
    run();
    assertAnswers("message 2");
  }

  private void openWithReplies() {
    showWindowWithMessages(Locale.ENGLISH, 960);
    act(() -> window.gateway.accounts().setFeatures(FakeGateway.WITH_REPLIES));
    for (int i = 1; i < 4; i++) {
      window.gateway.history().add(TestMessage.by("bob").in(LOBBY).number(i).message());
    }
    act(() -> window.signedIn().in(LOBBY));
    assertThat(shown("#composer-reply")).isEmpty();
    act(() -> list().requestFocus());
  }

  private void assertAnswers(String words) {
    Node quote = find("#composer-reply", Node.class);
    assertThat(quote.isVisible()).isTrue();
    assertThat(quote.getAccessibleText()).contains("bob").endsWith(words);
    assertThat(bottom(quote)).isLessThanOrEqualTo(top(input()));
    assertThat(input().getText()).isEmpty();
    assertThat(input().isFocused()).isTrue();
  }

  private static double bottom(Node node) {
    return onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
  }

  private static double top(Node node) {
    return onFx(() -> node.localToScene(node.getLayoutBounds()).getMinY());
  }

  private String after(KeyCode key) {
    push(key);
    run();
    Node focused = focused();
    return focused.getAccessibleRole() == AccessibleRole.HYPERLINK
        ? focused.getAccessibleText()
        : focused.equals(list()) ? "list" : focused.toString();
  }

  private void openWithLinks(Locale locale) {
    showWindowWithMessages(locale, 960);
    for (int i = 1; i < 10; i++) {
      String links = "see https://example.org/%d/a or https://example.org/%d/b".formatted(i, i);
      window
          .gateway
          .history()
          .add(TestMessage.by("bob").in(LOBBY).number(i).content(links).message());
    }
    act(() -> window.signedIn().in(LOBBY));
  }

  private Node focused() {
    return onFx(() -> stage.getScene().getFocusOwner());
  }

  private Node list() {
    return find("#message-list", Node.class);
  }

  private TextArea input() {
    return find("#composer-input", TextArea.class);
  }
}
