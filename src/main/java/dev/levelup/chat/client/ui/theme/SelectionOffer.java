package dev.levelup.chat.client.ui.theme;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Publishes text selected here as the primary selection. */
public final class SelectionOffer {
  private final Supplier<String> selected;
  private final Consumer<String> primary;

  private SelectionOffer(Supplier<String> selected, Consumer<String> primary) {
    this.selected = selected;
    this.primary = primary;
  }

  /**
   * Publishes the selection of a node whenever the user changes it.
   *
   * @param selected the selected text; empty for none
   */
  public static void of(Node node, Supplier<String> selected) {
    of(node, selected, PrimarySelection::offer);
  }

  /** Passwords are never published. */
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

  /** The Tab key, which makes a field select all, is not a selection by the user. */
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
