package dev.levelup.chat.client.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A toggle switch that behaves like a check box for assistive tools and the space bar. */
final class Switch extends ToggleSwitch {
  Switch() {
    setAccessibleRole(AccessibleRole.CHECK_BOX);
    selectedProperty()
        .subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent key) {
    if (key.getCode() == KeyCode.SPACE) {
      fire();
      key.consume();
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case SELECTED -> isSelected();
      case INDETERMINATE -> false;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      fire();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
