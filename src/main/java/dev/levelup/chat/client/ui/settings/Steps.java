package dev.levelup.chat.client.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** A slider with discrete values, and the chosen value beside it. */
final class Steps extends HBox {
  // A bidirectional binding is weak: the setting outlives this control.
  private final ObjectProperty<Integer> value;

  private final Slider slider = new Slider();
  private final int step;

  /**
   * @param setting changes at once by keys, but with the mouse only on release, since the change
   *     may move the slider
   * @param values at least two, in order
   * @param words formats a value
   * @param name sets the slider's accessible name
   */
  Steps(
      Property<Integer> setting,
      List<Integer> values,
      IntFunction<String> words,
      Consumer<Slider> name) {
    value = new SimpleObjectProperty<>(this, "value", setting.getValue());
    step = values.get(1) - values.getFirst();
    getStyleClass().add("steps");
    slider.setMin(values.getFirst());
    slider.setMax(values.getLast());
    slider.setMajorTickUnit(step);
    slider.setMinorTickCount(0);
    slider.setBlockIncrement(step);
    slider.setSnapToTicks(true);
    name.accept(slider);
    Label chosen = new Label();
    chosen.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(slider, chosen);
    value.bindBidirectional(setting);
    value.subscribe(now -> slider.setValue(now));
    slider.valueProperty().subscribe(_ -> chosen.setText(words.apply(nearest())));
    slider.valueProperty().subscribe(_ -> take());
    slider.pressedProperty().subscribe(_ -> take());
  }

  private void take() {
    if (!slider.isPressed()) {
      value.set(nearest());
    }
  }

  private int nearest() {
    return (int) Math.round(slider.getValue() / step) * step;
  }
}
