package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/**
 * Texts written by other users, wherever they are shown: never in a node of the toolkit that draws
 * boxes for emoji and for invisible characters.
 */
class ForeignWordsTest extends WindowTest {
  private static final String FOREIGN = "🦉";
  private static final String WORDS = FOREIGN + " מילים\u200C \u2067x.";
  private static final RoomId ROOM = RoomId.community("owls");

  @Test
  void namesDescriptionsAndMessages() {
    inARoom();
    assertDrawn(4);
  }

  @Test
  void whatIsWrittenInFields() {
    openWindow();
    act(() -> fields().forEach(field -> field.setText(WORDS)));
    assertDrawn(2);
    inARoom();
    act(() -> fields().forEach(field -> field.setText(WORDS)));
    assertDrawn(6);
  }

  @Test
  void toastsAndWhyAMessageWasRefused() {
    inARoom();
    act(() -> window.chat().notices().say(new Failure(Failure.Kind.REFUSED, WORDS)));
    act(() -> window.chat().sender().send("hello", () -> {}));
    act(() -> window.socket().last(Emitted.Send.class).refuse("SPAM", WORDS));
    assertThat(shown(".toast .text-block")).isNotEmpty();
    assertDrawn(6);
  }

  @Test
  void aClosedRoomAndWhatWasNotDeliveredThere() {
    inARoom();
    act(() -> window.chat().sender().send(WORDS, () -> {}));
    act(() -> window.fx.advance(Duration.ofSeconds(6)));
    act(() -> window.socket().lose());
    act(() -> window.fx.advance(Duration.ofSeconds(3)));
    act(() -> window.socket().accept());
    act(() -> window.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_FOUND, WORDS));
    assertThat(shown("#closed-undelivered .emoji")).isNotEmpty();
    assertDrawn(5);
  }

  @Test
  void whyARoomDoesNotOpen() {
    openWindow();
    act(() -> list());
    act(() -> window.signedIn().chat().rooms().open(ROOM));
    act(() -> window.socket().last(Emitted.Join.class).refuse("ODD", WORDS));
    assertThat(shown(".notice-text .emoji")).isNotEmpty();
    assertDrawn(4);
  }

  @Test
  void whatAServerSaysAtTheSignIn() {
    openWindow();
    act(
        () ->
            window.gateway.accounts().failWith(new ApiException.Refused(400, "ODD", WORDS, null)));
    act(() -> find("#sign-in-user", TextField.class).setText("alice"));
    act(() -> find("#sign-in-password", TextField.class).setText("levelup"));
    act(() -> find("#sign-in-submit", Button.class).fire());
    assertDrawn(1);
  }

  private void openWindow() {
    Translations english = new Translations(Locale.ENGLISH);
    show(
        1000,
        700,
        () -> {
          window = new SampleWindow(english);
          return window.view(
              (chat, edit, picker, avatars) ->
                  TimelineViews.of(chat, edit, picker, avatars, english));
        });
  }

  private void inARoom() {
    openWindow();
    act(() -> list());
    act(() -> window.signedIn().in(ROOM));
  }

  private void list() {
    RoomInfo owls = new RoomInfo(ROOM.id(), WORDS, WORDS, null, null);
    window.gateway.history().list(RoomKind.COMMUNITY, owls);
    window.gateway.history().list(RoomKind.CLAN);
    Message said = TestMessage.by(FOREIGN).in(ROOM).number(1).content(WORDS).message();
    window.gateway.history().add(said);
  }

  private List<TextInputControl> fields() {
    return lookup(".text-input").queryAllAs(TextInputControl.class).stream()
        .filter(each -> !(each instanceof PasswordField) && each.isEditable())
        .toList();
  }

  /**
   * Checks that such texts are shown, by nodes that can draw them.
   *
   * @param least the minimum number of pictures
   */
  private void assertDrawn(int least) {
    List<String> wrong = new ArrayList<>();
    onFx(() -> collect(stage.getScene().getRoot(), wrong));
    assertThat(wrong).isEmpty();
    assertThat(shown(".emoji")).hasSizeGreaterThanOrEqualTo(least);
  }

  private static void collect(Node node, List<String> wrong) {
    boolean plain =
        node instanceof Labeled && !(node instanceof TextLine || node instanceof TextBlock);
    if (plain && ((Labeled) node).getText() != null && isForeign(((Labeled) node).getText())) {
      wrong.add(node.toString());
    }
    if (node instanceof Text text && isForeign(text.getText())) {
      wrong.add(text.toString());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(each -> collect(each, wrong));
    }
  }

  private static boolean isForeign(String text) {
    return text.contains(FOREIGN);
  }
}
