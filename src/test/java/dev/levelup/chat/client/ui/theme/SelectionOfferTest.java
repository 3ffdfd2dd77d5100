package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class SelectionOfferTest extends UiTest {
  private final List<String> offered = new ArrayList<>();

  @Test
  void whatIsSelectedByMouseOrKeysIsOffered() {
    TextField field = show();
    doubleClickOn(field);
    assertThat(offered).last().isEqualTo("hello");
    offered.clear();
    push(KeyCode.HOME).press(KeyCode.SHIFT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    release(KeyCode.SHIFT);
    assertThat(offered).containsExactly("h", "he");
  }

  @Test
  void aClickThatSelectsNothingAndTheTabulatorOfferNothing() {
    TextField field = show();
    clickOn(field);
    onFx(() -> field.getParent().requestFocus());
    push(KeyCode.TAB);
    onFx(field::requestFocus);
    push(KeyCode.TAB);
    assertThat(offered).isEmpty();
  }

  private TextField show() {
    TextField field = onFx(() -> new TextField("hello"));
    show(300, 100, () -> new VBox(field));
    onFx(() -> SelectionOffer.of(field, field::getSelectedText, offered::add));
    return field;
  }
}
