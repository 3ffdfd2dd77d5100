package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class MiddleClickTest extends UiTest {
  @Test
  void whatIsSelectedElsewhereIsPutInWhereTheMiddleButtonClicks() {
    pasteInto(onFx(() -> new TextField("hi you")));
    pasteInto(onFx(() -> new TextArea("hi you")));
  }

  private void pasteInto(TextInputControl field) {
    show(300, 100, () -> new VBox(field));
    onFx(() -> MiddleClick.pastes(field, () -> " there"));
    clickOn(field, MouseButton.MIDDLE);
    assertThat(field.getText()).isEqualTo("hi you there");
    assertThat(field.isFocused()).isTrue();
  }

  @Test
  void withNothingSelectedNothingHappens() {
    TextField field = onFx(() -> new TextField("x"));
    show(300, 100, () -> new VBox(field));
    onFx(() -> MiddleClick.pastes(field, () -> null));
    clickOn(field, MouseButton.MIDDLE);
    assertThat(field.getText()).isEqualTo("x");
  }

  @Test
  void aDesktopWithoutOneHasNone() {
    assertThat(onFx(() -> "" + PrimarySelection.text())).isEqualTo("null");
  }
}
