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
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/**
 * A segmented control: a few values side by side, or in several lines in a narrow window, one of
 * which is selected; the arrow keys move the selection.
 */
final class Segments<T> extends FlowPane {
  // A bidirectional binding is weak: the setting outlives this control.
  private final ObjectProperty<T> value;

  /**
   * @param setting changes at once
   * @param button creates the button of a value, with its text or tooltip
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
    // Not the buttons' actions: arrow keys select without firing one.
    group.selectedToggleProperty().subscribe(this::take);
    value.bindBidirectional(setting);
    value.subscribe(
        now ->
            group.getToggles().stream()
                .filter(each -> now.equals(each.getUserData()))
                .forEach(group::selectToggle));
  }

  @SuppressWarnings("unchecked") // The user data is always one of the values.
  private void take(@Nullable Toggle chosen) {
    if (chosen != null) {
      value.set((T) chosen.getUserData());
    }
  }

  /** That of one line: a flow pane has no preference of its own. */
  @Override
  protected double computePrefWidth(double height) {
    double buttons =
        getChildren().stream()
            .mapToDouble(each -> snapSizeX(Math.max(each.minWidth(-1), each.prefWidth(-1))))
            .sum();
    double gaps = snapSpaceX(getHgap()) * (getChildren().size() - 1);
    return snappedLeftInset() + buttons + gaps + snappedRightInset();
  }

  /** The names of all values. */
  String names() {
    return getChildren().stream()
        .map(each -> ((ToggleButton) each).getText())
        .collect(Collectors.joining(" "));
  }

  /** A toggle button that a click cannot deselect: one value is always selected. */
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
