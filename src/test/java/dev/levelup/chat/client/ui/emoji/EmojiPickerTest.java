package dev.levelup.chat.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.EmojiChoices;
import dev.levelup.chat.client.state.SkinTone;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class EmojiPickerTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  @Test
  void theButtonOpensItAndAClickWritesTheEmoji() {
    inTheLobby(Locale.ENGLISH);
    write("ab");
    push(KeyCode.LEFT);
    clickOn("#composer-emoji");
    settle();
    assertThat(picker().isVisible()).isTrue();
    assertThat(search().isFocused()).isTrue();
    clickOn(tile("grinning face"));
    settle();
    assertThat(input().getText()).isEqualTo("a😀b");
    assertThat(picker().isVisible()).isFalse();
    assertThat(input().isFocused()).isTrue();
    write("c");
    assertThat(input().getText()).isEqualTo("a😀cb");
  }

  @Test
  void theButtonClosesItToo() {
    inTheLobby(Locale.ENGLISH);
    clickOn("#composer-emoji");
    settle();
    clickOn("#composer-emoji");
    settle();
    assertThat(picker().isVisible()).isFalse();
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void theKeysSearchMoveAndTake() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    write("party");
    assertThat(current()).isEqualTo("party popper");
    push(KeyCode.RIGHT);
    assertThat(current()).isEqualTo("partying face");
    assertThat(name()).isEqualTo("partying face");
    assertThat(search().getAccessibleHelp()).isEqualTo("partying face");
    push(KeyCode.RIGHT).push(KeyCode.LEFT).push(KeyCode.ENTER);
    settle();
    assertThat(input().getText()).isEqualTo("🥳");
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void escapeClosesItAndWritesNothing() {
    inTheLobby(Locale.ENGLISH);
    write("words");
    openByKey();
    write("cat");
    push(KeyCode.ESCAPE);
    settle();
    assertThat(picker().isVisible()).isFalse();
    assertThat(input().getText()).isEqualTo("words");
    assertThat(input().isFocused()).isTrue();
    openByKey();
    assertThat(search().getText()).isEmpty();
  }

  @Test
  void theArrowsGoThroughTheWholeGrid() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    assertThat(current()).isEqualTo("grinning face");
    push(KeyCode.LEFT).push(KeyCode.UP);
    assertThat(current()).isEqualTo("grinning face");
    for (int i = 0; i < 40; i++) {
      push(KeyCode.PAGE_DOWN);
    }
    assertThat(current()).startsWith("flag: ");
    push(KeyCode.DOWN);
    assertThat(current()).startsWith("flag: ");
    assertThat(tile(current())).isNotNull();
  }

  @Test
  void rightIsLeftInArabic() {
    inTheLobby(Locale.of("ar"));
    openByKey();
    push(KeyCode.LEFT);
    assertThat(name()).isEqualTo("وجه مبتسم بعينين كبيرتين");
    push(KeyCode.RIGHT);
    assertThat(name()).isEqualTo("وجه بابتسامة عريضة");
  }

  @Test
  void theRecentOnesComeFirst() {
    inTheLobby(Locale.ENGLISH);
    pick("fire");
    pick("tada");
    pick("fire");
    openByKey();
    assertThat(choices().recent()).containsExactly("🔥", "🎉");
    assertThat(heading()).isEqualTo("Recent");
    assertThat(current()).isEqualTo("fire");
    push(KeyCode.RIGHT);
    assertThat(current()).isEqualTo("party popper");
    push(KeyCode.RIGHT);
    assertThat(current()).isEqualTo("grinning face");
  }

  @Test
  void theSkinToneIsRememberedOnThisMachine() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    clickOn(tone("Medium skin tone"));
    settle();
    assertThat(search().isFocused()).isTrue();
    write("waving");
    push(KeyCode.ENTER);
    settle();
    assertThat(input().getText()).isEqualTo("👋🏽");
    signInAgain();
    assertThat(choices().tone()).isEqualTo(SkinTone.MEDIUM);
    assertThat(choices().recent()).containsExactly("👋🏽");
    openByKey();
    assertThat(tone("Medium skin tone").isSelected()).isTrue();
  }

  @Test
  void theKeysReachTheSkinTones() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    tabTo("Dark skin tone");
    push(KeyCode.ENTER);
    settle();
    assertThat(tone("Dark skin tone").isSelected()).isTrue();
    assertThat(search().isFocused()).isTrue();
    write("waving");
    push(KeyCode.ENTER);
    settle();
    assertThat(input().getText()).isEqualTo("👋🏿");
  }

  private void tabTo(String name) {
    for (int i = 0; i < 30 && !name.equals(focused()); i++) {
      push(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(name);
  }

  private String focused() {
    return onFx(() -> stage.getScene().getFocusOwner().getAccessibleText());
  }

  @Test
  void aCategoryIsOneClickAway() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    write("cat");
    clickOn(button("Food and drink"));
    settle();
    assertThat(search().getText()).isEmpty();
    assertThat(current()).isEqualTo("grapes");
    assertThat(heading()).isEqualTo("Food and drink");
  }

  @Test
  void theTabKeyGoesToTheCategoriesAndEnterChoosesOne() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
    assertThat(picker().isVisible()).isTrue();
    assertThat(focused()).isEqualTo("People");
    push(KeyCode.ENTER);
    settle();
    assertThat(current()).isEqualTo("waving hand");
    push(KeyCode.ESCAPE);
    settle();
    assertThat(picker().isVisible()).isFalse();
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void whatIsNotFoundIsSaid() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    write("qqqq");
    push(KeyCode.ENTER);
    assertThat(picker().isVisible()).isTrue();
    assertThat(shown(".emoji-grid .empty-state")).hasSize(1);
    assertThat(search().getAccessibleHelp()).isEqualTo("Nothing found.");
  }

  @Test
  void aClickElsewhereClosesIt() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    clickOn("#composer-input");
    settle();
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void onlyTheRowsInViewHaveCells() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
    assertThat(onFx(() -> picker().lookupAll(".emoji-tile").size())).isBetween(50, 200);
  }

  @Test
  void theFrameInWhichItOpensHasTheEmoji() {
    inTheLobby(Locale.ENGLISH);
    openByKey();
    push(KeyCode.ESCAPE);
    settle();
    List<String> inTheSameTask =
        onFx(
            () -> {
              find("#composer-emoji", Button.class).fire();
              return picker().lookupAll(".emoji-tile").stream()
                  .filter(each -> each.getLayoutBounds().getWidth() > 0)
                  .map(Node::getAccessibleText)
                  .toList();
            });
    assertThat(inTheSameTask).hasSizeGreaterThan(40).contains("grinning face");
  }

  @Test
  void theMessagesDoNotMove() {
    inTheLobby(Locale.ENGLISH);
    AnchoredList<?> list = find("#message-list", AnchoredList.class);
    ListPosition before = onFx(list::position);
    double height = onFx(list::getHeight);
    openByKey();
    assertThat(onFx(list::position)).isEqualTo(before);
    assertThat(onFx(list::getHeight)).isEqualTo(height);
  }

  @Test
  void whoCannotWriteCannotOpenIt() {
    showWindow(Locale.ENGLISH, 960);
    assertThat(lookup("#composer-emoji").tryQuery()).isEmpty();
    act(() -> window.signedIn());
    act(() -> window.chat().rooms().open(RoomId.clan("wolves")));
    assertThat(find("#composer-emoji", Node.class).isDisabled()).isTrue();
  }

  private void inTheLobby(Locale locale) {
    showWindowWithMessages(locale, 900);
    act(() -> window.signedIn().in(LOBBY));
    onFx(() -> input().requestFocus());
  }

  private void signInAgain() {
    act(() -> window.account.close());
    inAnotherWindow();
  }

  /** The same machine, another run. */
  private void inAnotherWindow() {
    act(() -> window.signedIn().in(LOBBY));
    onFx(() -> input().requestFocus());
  }

  private void openByKey() {
    press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    settle();
  }

  private void pick(String query) {
    openByKey();
    write(query);
    push(KeyCode.ENTER);
    settle();
  }

  private EmojiChoices choices() {
    return onFx(() -> window.chat().emoji().choices());
  }

  private EmojiPicker picker() {
    return find("#emoji-picker", EmojiPicker.class);
  }

  private TextField search() {
    return find("#emoji-search", TextField.class);
  }

  private TextArea input() {
    return find("#composer-input", TextArea.class);
  }

  private String name() {
    return find(".emoji-name", Labeled.class).getText();
  }

  private String heading() {
    return onFx(
        () ->
            picker().lookupAll(".list-cell").stream()
                .filter(Node::isVisible)
                .map(Labeled.class::cast)
                .filter(each -> each.getText() != null)
                .min((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
                .orElseThrow()
                .getText());
  }

  private List<EmojiTile> tiles() {
    return onFx(
        () ->
            picker().lookupAll(".emoji-tile").stream()
                .filter(each -> each.getParent().getParent().isVisible())
                .map(EmojiTile.class::cast)
                .toList());
  }

  private EmojiTile tile(String name) {
    return tiles().stream()
        .filter(each -> each.getAccessibleText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String current() {
    return tiles().stream()
        .filter(each -> each.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
        .map(Node::getAccessibleText)
        .findFirst()
        .orElseThrow();
  }

  private ToggleButton tone(String name) {
    return (ToggleButton) button(name);
  }

  private Node button(String name) {
    return onFx(
        () ->
            picker().lookupAll(".icon-button").stream()
                .filter(each -> name.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow());
  }
}
