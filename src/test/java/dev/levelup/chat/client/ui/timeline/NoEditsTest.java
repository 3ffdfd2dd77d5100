package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** With a server without edits, the user interface does not offer them. */
class NoEditsTest extends TimelineTest {
  @Override
  ChatFixture client() {
    return ChatFixture.without(Feature.EDIT);
  }

  @Test
  void nothingIsOfferedAndNothingIsMarked() {
    Message said = TestMessage.by("alice").number(1).content("mine").message();
    openWith(2, 3);
    Message own =
        said.withState(new MessageState("mine", said.createdAt().plusSeconds(1), 0, false));
    act(() -> fixture.arrives(own));
    moveTo(cell("mine"));
    settle();
    assertThat(view.lookup(".message-bar")).isNull();
    assertThat(view.lookup(".message-edited")).isNull();
    onFx(() -> list.requestFocus());
    push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP);
    push(KeyCode.F2).push(KeyCode.DELETE);
    settle();
    assertThat(view.lookup(".message-edit")).isNull();
    assertThat(view.lookup(".message-state")).isNull();
    push(KeyCode.CONTEXT_MENU);
    settle();
    ContextMenu menu =
        onFx(
            () ->
                (ContextMenu)
                    Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    assertThat(menu.getItems())
        .extracting(MenuItem::getId)
        .containsExactly("copy-text", "copy-message", "person");
  }
}
