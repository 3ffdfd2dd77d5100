package dev.levelup.chat.client.ui.theme;

import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.HitInfo;
import org.jspecify.annotations.Nullable;

/** Makes the middle mouse button paste the primary selection where it is clicked. */
final class MiddleClick {
  private final TextInputControl field;
  private final Supplier<@Nullable String> selection;

  private MiddleClick(TextInputControl field, Supplier<@Nullable String> selection) {
    this.field = field;
    this.selection = selection;
  }

  /**
   * Adds the behaviour to a field.
   *
   * @param selection called at each click; null if nothing is selected
   */
  static void pastes(TextInputControl field, Supplier<@Nullable String> selection) {
    MiddleClick click = new MiddleClick(field, selection);
    field.addEventFilter(MouseEvent.MOUSE_PRESSED, click::pressed);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.MIDDLE && field.isEditable()) {
      String selected = selection.get();
      if (selected != null) {
        field.requestFocus();
        field.insertText(offset(event), selected);
        event.consume();
      }
    }
  }

  private int offset(MouseEvent event) {
    HitInfo hit =
        switch (field.getSkin()) {
          case TextAreaSkin area -> area.getIndex(event.getX(), event.getY());
          case TextFieldSkin line -> line.getIndex(event.getX(), event.getY());
          case null, default -> null;
        };
    return hit == null
        ? field.getCaretPosition()
        : Math.min(hit.getInsertionIndex(), field.getLength());
  }
}
