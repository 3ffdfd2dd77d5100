package dev.levelup.chat.client.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Join;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ComposerViewTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("owls");

  @Test
  void itsButtonsStayInOneRowHoweverTallTheInputIs() {
    openLobby();
    act(() -> find("#composer-input", TextArea.class).setText("one\ntwo\nthree"));
    Node emoji = find("#composer-emoji", Node.class);
    Node send = find("#composer-send", Node.class);
    assertThat(onFx(() -> middle(emoji))).isEqualTo(onFx(() -> middle(send)));
  }

  @Test
  void itsCounterTakesNoWidthFromTheInput() {
    openLobby();
    double width = onFx(() -> input().getWidth());
    act(() -> input().setText("x ".repeat(499)));
    assertThat(counter().isVisible()).isTrue();
    assertThat(onFx(() -> input().getWidth())).isEqualTo(width);
  }

  private static double middle(Node node) {
    return node.localToScene(node.getLayoutBounds()).getCenterY();
  }

  @Test
  void enterSendsAndShiftEnterBeginsALine() {
    openLobby();
    write("one");
    press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
    write("two");
    assertThat(input().getText()).isEqualTo("one\ntwo");
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).containsExactly("one\ntwo");
    assertThat(input().getText()).isEmpty();
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void enterThatEndsAnInputMethodsWordDoesNotSend() {
    openLobby();
    act(() -> input().setText("今日"));
    act(() -> compose("は"));
    push(KeyCode.ENTER);
    assertThat(sent()).isEmpty();
    act(() -> compose(""));
    push(KeyCode.ENTER);
    act(() -> {});
    assertThat(sent()).hasSize(1);
  }

  @Test
  void theTabKeyLeavesAndWritesNothing() {
    openLobby();
    write("hello");
    push(KeyCode.TAB);
    assertThat(find("#composer-emoji", Button.class).isFocused()).isTrue();
    press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
    assertThat(input().isFocused()).isTrue();
    assertThat(input().getText()).isEqualTo("hello");
  }

  @Test
  void theButtonSendsAndTheCursorStays() {
    openLobby();
    assertThat(send().isDisabled()).isTrue();
    write("hello");
    assertThat(send().isDisabled()).isFalse();
    clickOn(send());
    run();
    assertThat(sent()).containsExactly("hello");
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void growsWithItsTextFromOneLineToEight() {
    openLobby();
    double one = height("x");
    double line = height("x\nx") - one;
    assertThat(line).isBetween(15.0, 25.0);
    assertThat(height("")).isEqualTo(one);
    double eight = height("x\n".repeat(7) + "x");
    assertThat(eight).isCloseTo(one + 7 * line, within(8.0));
    assertThat(height("x\n".repeat(60) + "x")).isEqualTo(eight);
    assertThat(height("x")).isEqualTo(one);
  }

  @Test
  void isOneLineHighForWordsOfOneLine() {
    openLobby();
    double one = height("word");
    assertThat(height("as many words as one line of the field has room for")).isEqualTo(one);
  }

  @Test
  void growsWithTheLinesThatItWraps() {
    openLobby();
    double one = height("word");
    assertThat(height("word ".repeat(60))).isGreaterThan(one + 30);
    assertThat(find("#composer-input .scroll-bar", javafx.scene.Node.class).isVisible()).isFalse();
  }

  @Test
  void aPromptThatWrapsShowsWhole() {
    showWindow(Locale.of("ar"), 480);
    act(() -> window.signedIn().in(LOBBY));
    double one = height("x");
    act(() -> find("#composer-input", TextArea.class).promptTextProperty().unbind());
    act(
        () ->
            find("#composer-input", TextArea.class)
                .setPromptText("رسالة إلى غرفة لها اسم طويل جدًا ".repeat(4)));
    double empty = height("");
    Node prompt = lookup("#composer-input .prompt").query();
    assertThat(empty).isGreaterThan(one + 10);
    assertThat(onFx(() -> prompt.getLayoutBounds().getHeight())).isLessThanOrEqualTo(empty);
    assertThat(height("x")).isEqualTo(one);
  }

  @Test
  void wrappedArabicGrowsToo() {
    showWindow(Locale.of("ar"), 480);
    act(() -> window.signedIn().in(LOBBY));
    assertThat(height("مرحبا بالجميع ".repeat(20))).isGreaterThan(height("مرحبا") + 30);
  }

  @Test
  void theCounterShowsWhenItMatters() {
    openLobby();
    act(() -> input().setText("x".repeat(799)));
    assertThat(counter().isVisible()).isFalse();
    act(() -> input().setText("x".repeat(1001)));
    assertThat(counter().isVisible()).isTrue();
    assertThat(counter().getText()).isEqualTo("1001/1000");
    assertThat(send().isDisabled()).isTrue();
    push(KeyCode.ENTER);
    assertThat(input().getText()).hasSize(1001);
  }

  @Test
  void whatDoesNotFitIsCutAndThatIsSaidUntilTheNextEdit() {
    openLobby();
    act(() -> input().setText("x".repeat(6000)));
    assertThat(input().getText()).isEqualTo("x".repeat(5000));
    assertThat(shown("#composer-cut")).hasSize(1);
    assertThat(draft()).hasSize(5000);
    act(() -> input().deletePreviousChar());
    assertThat(shown("#composer-cut")).isEmpty();
    act(() -> input().replaceText(10, 20, "y".repeat(20)));
    assertThat(input().getText()).startsWith("xxxxxxxxxxyyyyyyyyyyyx").hasSize(5000);
    assertThat(input().getCaretPosition()).isEqualTo(21);
  }

  @Test
  void aDraftOfTodayThatIsFarTooLongShowsWithoutItsEnd() {
    showWindow();
    act(() -> window.signedIn().chat().drafts().put(LOBBY, "words\n".repeat(350_000)));
    act(() -> window.in(LOBBY));
    assertThat(input().getText()).hasSize(5000);
    assertThat(shown("#composer-cut")).hasSize(1);
    assertThat(draft()).hasSize(5000);
    write("x");
    assertThat(shown("#composer-cut")).hasSize(1);
    act(() -> input().deletePreviousChar());
    assertThat(shown("#composer-cut")).isEmpty();
  }

  @Test
  void backspaceTakesAnEmojiWholeAndTheMarksOfALetterOneByOne() {
    openLobby();
    act(() -> input().setText("ab👨‍👩‍👧‍👦🇩🇪e\u0301"));
    act(() -> input().end());
    assertThat(afterBackspace()).isEqualTo("ab👨‍👩‍👧‍👦🇩🇪e");
    assertThat(afterBackspace()).isEqualTo("ab👨‍👩‍👧‍👦🇩🇪");
    assertThat(afterBackspace()).isEqualTo("ab👨‍👩‍👧‍👦");
    assertThat(afterBackspace()).isEqualTo("ab");
    act(() -> input().undo());
    assertThat(input().getText()).startsWith("ab👨‍👩‍👧‍👦");
  }

  @Test
  void aDraftIsGoneOnWithAtItsEnd() {
    openLobby();
    write("hello");
    act(() -> window.in(RoomId.community("art")));
    write("other");
    act(() -> window.in(LOBBY));
    write("!");
    assertThat(input().getText()).isEqualTo("hello!");
    act(() -> input().undo());
    act(() -> input().undo());
    assertThat(input().getText()).doesNotContain("other");
  }

  @Test
  void whatIsTypedBeforeTheEchoShowsIsGoneOnWithAtItsEnd() {
    openLobby();
    write("first");
    push(KeyCode.ENTER);
    write("sec");
    run();
    write("ond");
    assertThat(sent()).containsExactly("first");
    assertThat(input().getText()).isEqualTo("second");
  }

  private String afterBackspace() {
    push(KeyCode.BACK_SPACE);
    run();
    return input().getText();
  }

  @Test
  void aRoomThatIsNotJoinedYetTakesNoTextAndThenTheCursor() {
    showWindow();
    act(window::signedIn);
    act(() -> window.chat().rooms().open(LOBBY));
    assertThat(input().isDisabled()).isTrue();
    assertThat(input().getPromptText()).isEqualTo("Opening Lobby…");
    act(() -> window.in(LOBBY));
    assertThat(input().isDisabled()).isFalse();
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void whoIsRemovedWhileTheyWritePressesNoButtonAndWritesOnOnceTheyAreBack() {
    showWindow();
    act(() -> window.signedIn().in(OWLS));
    act(() -> input().requestFocus());

    AccessDenied bye = AccessDenied.of(OWLS, ErrorCode.REMOVED, "Bye");
    act(() -> window.socket().tell(new SocketEvent.RoomClosed(bye)));
    run();
    assertThat(shown("#access-denied")).isNotEmpty();
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(ComposerView.class);

    act(() -> window.chat().rooms().retry());
    act(() -> window.socket().last(Join.class).accept(0));
    run();
    assertThat(input().isFocused()).isTrue();
  }

  private void openLobby() {
    showWindow();
    act(() -> window.signedIn().in(LOBBY));
  }

  private double height(String text) {
    act(() -> input().setText(text));
    return input().getHeight();
  }

  private void compose(String word) {
    List<InputMethodTextRun> runs =
        word.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(word, InputMethodHighlight.UNSELECTED_RAW));
    input()
        .fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, "", 0));
  }

  private String draft() {
    return onFx(() -> window.chat().drafts().get(LOBBY));
  }

  private List<String> sent() {
    return window.socket().emitted(Send.class).stream().map(Send::content).toList();
  }

  private TextArea input() {
    return find("#composer-input", TextArea.class);
  }

  private Button send() {
    return find("#composer-send", Button.class);
  }

  private Label counter() {
    return find("#composer-counter", Label.class);
  }
}
