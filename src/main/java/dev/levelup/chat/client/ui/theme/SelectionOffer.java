package dev.levelup.chat.client.ui.theme;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Has the middle button paste in other windows what a person has selected here. */
public final class SelectionOffer {
  private final Supplier<String> selected;
  private final Consumer<String> primary;

  private SelectionOffer(Supplier<String> selected, Consumer<String> primary) {
    this.selected = selected;
    this.primary = primary;
  }

  /**
   * Offers what is selected in a node, each time that this is done.
   *
   * @param selected empty while nothing is
   */
  public static void of(Node node, Supplier<String> selected) {
    of(node, selected, PrimarySelection::offer);
  }

  /** A password is offered to nobody. */
  static void of(TextInputControl field) {
    if (!(field instanceof PasswordField)) {
      of(field, field::getSelectedText, PrimarySelection::offer);
    }
  }

  static void of(Node node, Supplier<String> selected, Consumer<String> primary) {
    SelectionOffer offer = new SelectionOffer(selected, primary);
    node.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> offer.offer());
    node.addEventFilter(KeyEvent.KEY_RELEASED, offer::released);
  }

  /** Who comes here by the tabulator has selected nothing, though a field then selects all. */
  private void released(KeyEvent key) {
    if (key.isShiftDown() && key.getCode() != KeyCode.TAB) {
      offer();
    }
  }

  private void offer() {
    String words = selected.get();
    if (!words.isEmpty()) {
      primary.accept(words);
    }
  }
}
