package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.RoomId;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys from the composer to the edit of a message and back, in the whole window. */
class EditKeysTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  @BeforeEach
  void openTheLobby() {
    showWindowWithMessages(Locale.ENGLISH, 960);
    TestMessage own = TestMessage.by("alice").in(LOBBY).number(1).content("hello");
    window.gateway.history().add(own.message());
    act(() -> window.signedIn().in(LOBBY));
  }

  @Test
  void upInAnEmptyComposerEditsTheLastMessageAndEscapeComesBack() {
    push(KeyCode.UP);
    run();
    assertThat(edit().isFocused()).isTrue();
    write("x");
    push(KeyCode.ESCAPE);
    run();
    assertThat(shown("#edit-input")).isEmpty();
    assertThat(composer().isFocused()).isTrue();
    assertThat(composer().getText()).isEmpty();
  }

  @Test
  void whatIsBegunInTheComposerIsThereAgainAfterTheEdit() {
    write("draft");
    push(KeyCode.UP);
    run();
    assertThat(shown("#edit-input")).as("the field handles Up itself").isEmpty();
    act(() -> find("#message-list", Node.class).requestFocus());
    push(KeyCode.UP).push(KeyCode.F2);
    run();
    write(" all");
    push(KeyCode.ENTER);
    run();
    assertThat(composer().isFocused()).isTrue();
    assertThat(composer().getText()).isEqualTo("draft");
    assertThat(window.gateway.history().all(LOBBY).getFirst().content()).isEqualTo("hello all");
  }

  @Test
  void whatIsPastedIntoTheFieldStaysThere() {
    push(KeyCode.UP);
    run();
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    press(KeyCode.CONTROL, KeyCode.X).release(KeyCode.X, KeyCode.CONTROL);
    press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    run();
    assertThat(edit().getText()).isEqualTo("hello");
    assertThat(composer().getText()).isEmpty();
  }

  private TextArea composer() {
    return find("#composer-input", TextArea.class);
  }

  private TextArea edit() {
    return find("#edit-input", TextArea.class);
  }
}
