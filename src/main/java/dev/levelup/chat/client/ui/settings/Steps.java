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

/** Numbers at equal distances along a slider, and the chosen one beside it. */
final class Steps extends HBox {
  // Bound from both sides, which holds weakly: the setting outlives what shows it.
  private final ObjectProperty<Integer> value;

  private final Slider slider = new Slider();
  private final int step;

  /**
   * @param setting is what is chosen: by keys at once, with the mouse when it is let go of, since
   *     what changes may move the slider
   * @param values at least two, in order
   * @param words says a value
   * @param name gives the slider its name
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
