package dev.levelup.chat.client.ui.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.ui.SampleWindow;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionListTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final String SMILES = ":smile";

  @Test
  void anEmojiIsChosenByKeysAndTheFocusStays() {
    inTheLobby(Locale.ENGLISH);
    write("ab :tad");
    assertThat(names()).first().isEqualTo("party popper");
    assertThat(input().isFocused()).isTrue();
    push(KeyCode.ENTER);
    settle();
    assertThat(input().getText()).isEqualTo("ab 🎉");
    assertThat(list().isVisible()).isFalse();
    assertThat(onFx(() -> window.chat().emoji().choices().recent())).containsExactly("🎉");
    write("!");
    assertThat(input().getText()).isEqualTo("ab 🎉!");
  }

  @Test
  void theArrowsGoRoundTheList() {
    inTheLobby(Locale.ENGLISH);
    write(":smil");
    List<String> names = names();
    assertThat(names).hasSize(8);
    assertThat(current()).isEqualTo(names.getFirst());
    push(KeyCode.DOWN);
    assertThat(current()).isEqualTo(names.get(1));
    assertThat(input().getAccessibleHelp())
        .isEqualTo(row(1).getAccessibleText() + ", 2 of 8")
        .contains(names.get(1));
    push(KeyCode.UP).push(KeyCode.UP);
    assertThat(current()).isEqualTo(names.getLast());
    push(KeyCode.TAB);
    settle();
    assertThat(input().getText()).doesNotContain(":");
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void escapeLeavesWhatWasTypedUntilTheNextWord() {
    inTheLobby(Locale.ENGLISH);
    write(":smi");
    push(KeyCode.ESCAPE);
    settle();
    assertThat(list().isVisible()).isFalse();
    write("l");
    assertThat(list().isVisible()).isFalse();
    assertThat(input().getText()).isEqualTo(":smil");
    write(" :smi");
    assertThat(list().isVisible()).isTrue();
  }

  @Test
  void aNameTypedToItsEndIsTheEmoji() {
    inTheLobby(Locale.ENGLISH);
    write("so " + SMILES + ":");
    assertThat(input().getText()).isEqualTo("so 😄");
    write(" " + SMILES);
    assertThat(input().getText()).isEqualTo("so 😄 :smile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at 10:30:", ":)", "`:smile:", "x :nonsense:", "```\n:smile:", "a:smile:"})
  void whatIsNoEmojiStays(String text) {
    inTheLobby(Locale.ENGLISH);
    write(":smi");
    act(() -> input().clear());
    for (String part : text.split("(?<=\n)", -1)) {
      if (part.endsWith("\n")) {
        act(() -> input().appendText(part));
      } else {
        write(part);
      }
    }
    assertThat(input().getText()).isEqualTo(text);
    assertThat(list().isVisible()).isFalse();
  }

  @Test
  void noWordOfAnInputMethodIsCompleted() {
    inTheLobby(Locale.ENGLISH);
    act(() -> compose(":smi"));
    assertThat(list().isVisible()).isFalse();
  }

  @Test
  void theListLiesAboveTheBoxOfTheMessageAndMovesNothing() {
    inTheLobby(Locale.ENGLISH);
    AnchoredList<?> messages = find("#message-list", AnchoredList.class);
    ListPosition before = onFx(messages::position);
    double height = onFx(messages::getHeight);
    write("word :smi");
    Bounds list = onFx(() -> list().localToScene(list().getLayoutBounds()));
    Bounds field = onFx(() -> input().localToScene(input().getLayoutBounds()));
    Node box = find(".composer-box", Node.class);
    double top = onFx(() -> box.localToScene(box.getLayoutBounds()).getMinY());
    assertThat(list.getMaxY()).isBetween(top - 8, top - 1);
    assertThat(list.getMinX()).isGreaterThan(field.getMinX() + 20);
    assertThat(onFx(messages::position)).isEqualTo(before);
    assertThat(onFx(messages::getHeight)).isEqualTo(height);
  }

  @Test
  void inArabicItBeginsAtTheRight() {
    inTheLobby(Locale.of("ar"));
    write(":قلب");
    assertThat(names()).isNotEmpty();
    Bounds list = onFx(() -> list().localToScene(list().getLayoutBounds()));
    Bounds field = onFx(() -> input().localToScene(input().getLayoutBounds()));
    assertThat(list.getMaxX()).isGreaterThan(field.getMaxX() - 40);
  }

  @Test
  void aClickTakesAndTheFocusStays() {
    inTheLobby(Locale.ENGLISH);
    write(":tad");
    clickOn(row(0));
    settle();
    assertThat(input().getText()).isEqualTo("🎉");
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void aPersonIsChosenAndASpaceFollows() {
    members("member", 3);
    inTheLobby(Locale.ENGLISH);
    write("hi @PERSON2");
    assertThat(names()).containsExactly("person2");
    push(KeyCode.TAB);
    settle();
    assertThat(input().getText()).isEqualTo("hi @person2 ");
    assertThat(list().isVisible()).isFalse();
  }

  @Test
  void roleAndNameAreSaid() {
    members("member", 2);
    inTheLobby(Locale.ENGLISH);
    write("@bo");
    assertThat(row(0).getAccessibleText()).isEqualTo("boss, Owner");
  }

  @Test
  void everybodyIsOfferedToThoseForWhomItCounts() {
    members("moderator", 30);
    inTheLobby(Locale.ENGLISH);
    write("@");
    assertThat(names()).hasSize(8).last().isEqualTo("@all");
    write("al");
    assertThat(names()).containsExactly("@all");
    push(KeyCode.ENTER);
    settle();
    assertThat(input().getText()).isEqualTo("@all ");
  }

  @Test
  void everybodyIsNotOfferedToMembers() {
    members("member", 30);
    inTheLobby(Locale.ENGLISH);
    write("@al");
    assertThat(list().isVisible()).isFalse();
    push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
    settle();
    assertThat(names()).hasSize(8).doesNotContain("@all");
  }

  @Test
  void withoutActivityNobodyIsOffered() {
    features = FakeGateway.WITH_MEMBERS;
    members("owner", 30);
    inTheLobby(Locale.ENGLISH);
    write("@per");
    assertThat(list().isVisible()).isFalse();
    write("son1 @all");
    push(KeyCode.ESCAPE).push(KeyCode.ENTER);
    run();
    assertThat(sent()).containsExactly("@person1 @all");
  }

  @Test
  void whoTellsEverybodyOfARoomOfMoreThanTwentyIsAskedOnce() {
    members("owner", 19);
    inTheLobby(Locale.ENGLISH);
    write("hi @all!");
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).isEmpty();
    assertThat(question()).isEqualTo("Tell all 21 members?");
    assertThat(input().getAccessibleHelp()).isEqualTo("Tell all 21 members?");
    assertThat(input().isFocused()).isTrue();
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).containsExactly("hi @all!");
    assertThat(shown("#composer-all")).isEmpty();
  }

  @Test
  void whoGoesBackLosesNothing() {
    members("owner", 33);
    inTheLobby(Locale.ENGLISH);
    write("hi @all!");
    push(KeyCode.ENTER).push(KeyCode.ESCAPE);
    run();
    assertThat(shown("#composer-all")).isEmpty();
    assertThat(input().getText()).isEqualTo("hi @all!");
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).isEmpty();
    clickOn("#composer-all-back");
    run();
    assertThat(input().isFocused()).isTrue();
    push(KeyCode.ENTER);
    run();
    write("!");
    assertThat(shown("#composer-all")).isEmpty();
    push(KeyCode.ENTER);
    clickOn("#composer-all-send");
    run();
    assertThat(sent()).containsExactly("hi @all!!");
  }

  @Test
  void whileTheMembersAreNotKnownTheUserIsAskedWithoutANumber() {
    members("owner", 3);
    inTheLobby(Locale.ENGLISH);
    act(() -> window.gateway.history().hold());
    write("hi @all!");
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).isEmpty();
    assertThat(question()).isEqualTo("Tell all members of this room?");
    assertThat(input().getAccessibleHelp()).isEqualTo("Tell all members of this room?");

    push(KeyCode.ESCAPE);
    act(() -> window.gateway.history().release());
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).as("they are loaded, and few").containsExactly("hi @all!");
  }

  @Test
  void aRoomOfTwentyIsNotAskedAbout() {
    members("owner", 18);
    inTheLobby(Locale.ENGLISH);
    write("hi @all!");
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aMemberIsNotAskedForTheirsTellsNobody() {
    members("member", 33);
    inTheLobby(Locale.ENGLISH);
    write("hi @all!");
    push(KeyCode.ENTER);
    run();
    assertThat(sent()).hasSize(1);
  }

  private Set<String> features = FakeGateway.WITH_MEMBERSHIP;
  private List<Member> members = List.of();

  /** The user in that role, the owner if it is not them, and others. */
  private void members(String role, int others) {
    List<Member> all = new ArrayList<>();
    all.add(new Member(new UserId("u-alice"), "alice", null, role));
    all.add(new Member(new UserId("boss"), "boss", null, "owner"));
    for (int i = 1; i <= others; i++) {
      all.add(new Member(new UserId("p" + i), "person" + i, null, "member"));
    }
    members = all;
  }

  private void inTheLobby(Locale locale) {
    show(
        900,
        700,
        () -> {
          Translations translations = new Translations(locale);
          window = new SampleWindow(translations).withRooms();
          window.gateway.accounts().setFeatures(features);
          window.gateway.history().belong(LOBBY, members);
          return window.view(
              (chat, edit, picker, avatars) ->
                  TimelineViews.of(chat, edit, picker, avatars, translations));
        });
    onFx(() -> windowTheme.follow(window.settings.look()));
    act(() -> window.signedIn().in(LOBBY));
    onFx(() -> input().requestFocus());
  }

  @Override
  public CompletionListTest write(String text) {
    for (int i = 0; i < text.length(); i++) {
      super.write(text.substring(i, i + 1));
      run();
    }
    return this;
  }

  private void compose(String text) {
    var run = new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW);
    input()
        .fireEvent(
            new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(run), "", text.length()));
  }

  private List<String> sent() {
    return onFx(() -> window.socket().emitted(Send.class).stream().map(Send::content).toList());
  }

  private TextArea input() {
    return find("#composer-input", TextArea.class);
  }

  private Node list() {
    return find("#completion", Node.class);
  }

  private String question() {
    return shown("#composer-all").getFirst().getAccessibleText();
  }

  private Node row(int index) {
    return onFx(() -> ((CompletionList) list()).getChildren().get(index));
  }

  private List<String> names() {
    return onFx(
        () ->
            list().lookupAll(".suggestion-name").stream()
                .map(each -> ((Labeled) each).getText())
                .toList());
  }

  private String current() {
    return onFx(
        () ->
            list().lookupAll(".suggestion").stream()
                .filter(
                    each ->
                        each.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                .map(each -> ((Labeled) each.lookup(".suggestion-name")).getText())
                .findFirst()
                .orElseThrow());
  }
}
