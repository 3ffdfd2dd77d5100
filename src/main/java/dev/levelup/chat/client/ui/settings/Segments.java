package dev.levelup.chat.client.ui.settings;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A few values next to each other, one of which is chosen; the arrow keys go along them. */
final class Segments<T> extends HBox {
  // Bound from both sides, which holds weakly: the setting outlives what shows it.
  private final ObjectProperty<T> value;

  /**
   * @param setting is what is chosen, at once
   * @param button makes the button of a value, which says all that is to be said of it
   */
  Segments(Property<T> setting, List<T> values, Function<T, ToggleButton> button) {
    value = new SimpleObjectProperty<>(this, "value", setting.getValue());
    getStyleClass().add("segments");
    ToggleGroup group = new ToggleGroup();
    for (T each : values) {
      ToggleButton shown = button.apply(each);
      shown.setToggleGroup(group);
      shown.setUserData(each);
      shown.setMinWidth(USE_PREF_SIZE);
      getChildren().add(shown);
    }
    // Not the buttons' actions: an arrow key chooses without one.
    group.selectedToggleProperty().subscribe(this::take);
    value.bindBidirectional(setting);
    value.subscribe(
        now ->
            group.getToggles().stream()
                .filter(each -> now.equals(each.getUserData()))
                .forEach(group::selectToggle));
  }

  @SuppressWarnings("unchecked") // it is one of the values
  private void take(@Nullable Toggle chosen) {
    if (chosen != null) {
      value.set((T) chosen.getUserData());
    }
  }

  /** Those of all values. */
  String names() {
    return getChildren().stream()
        .map(each -> ((ToggleButton) each).getText())
        .collect(Collectors.joining(" "));
  }

  /** A button that a click does not let go of: something is always chosen. */
  static ToggleButton button() {
    ToggleButton button =
        new ToggleButton() {
          @Override
          public void fire() {
            if (!isSelected()) {
              super.fire();
            }
          }
        };
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    return button;
  }
}
