package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/**
 * Creates rows whose texts share one key: the title, the help at {@code .help}, each value at its
 * own name. The control has the key as its id.
 */
final class Rows {
  private final Translations translations;

  Rows(Translations translations) {
    this.translations = translations;
  }

  /** A choice of a few values, all visible. */
  <E extends Enum<E>> SettingsRow choice(String key, Property<E> setting, List<E> values) {
    return segments(key, new Segments<>(setting, values, each -> segment(key, each)));
  }

  /** A choice of colours, named only by tooltips and the accessible text. */
  <E extends Enum<E>> SettingsRow swatches(String key, Property<E> setting, List<E> values) {
    Segments<E> segments = new Segments<>(setting, values, each -> swatch(key, each));
    segments.getStyleClass().setAll("swatches");
    return segments(key, segments);
  }

  /** The search also finds the names of the values. */
  private SettingsRow segments(String key, Segments<?> segments) {
    segments.setId("settings-" + key);
    SettingsRow row = row(key, segments);
    return new SettingsRow(row.searched() + " " + segments.names(), row.node());
  }

  /** A slider of percentages. */
  SettingsRow steps(String key, Property<Integer> setting, List<Integer> values) {
    return row(key, new Steps(setting, values, this::percent, slider -> name(key, slider)));
  }

  /** A drop-down list of values. */
  <T> SettingsRow list(String key, Property<T> setting, List<T> values, Function<T, String> name) {
    return named(key, box(setting, values, name));
  }

  /** The control of such a row; it has no name yet. */
  <T> ComboBox<T> box(Property<T> setting, List<T> values, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setConverter(new ShownName<>(name));
    box.valueProperty().bindBidirectional(setting);
    return box;
  }

  /**
   * A switch.
   *
   * @param possible whether it is currently available on this desktop
   */
  SettingsRow toggle(String key, BooleanProperty setting, ObservableValue<Boolean> possible) {
    Switch toggle = new Switch();
    toggle.disableProperty().bind(possible.map(can -> !can));
    toggle.selectedProperty().bindBidirectional(setting);
    return named(key, toggle);
  }

  /** A button. */
  SettingsRow action(String key, Runnable action) {
    Button button = new Button(action(key));
    button.setOnAction(_ -> action.run());
    return named(key, button);
  }

  /** A control whose accessible name and help are those of the row. */
  SettingsRow named(String key, Control control) {
    name(key, control);
    control.setMinWidth(Control.USE_PREF_SIZE);
    return row(key, control);
  }

  private void name(String key, Control control) {
    control.setId("settings-" + key);
    control.setAccessibleText(title(key));
    control.setAccessibleHelp(help(key));
  }

  private String percent(int value) {
    return translations.of("settings.percent", value);
  }

  private SettingsRow row(String key, Node control) {
    return SettingsRow.titled(title(key), help(key), control);
  }

  private ToggleButton segment(String key, Enum<?> value) {
    String name = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    ToggleButton button = Segments.button();
    button.setId("settings-" + key + "-" + name);
    button.setText(translations.of("settings." + key + "." + name));
    button.setAccessibleText(translations.of("settings.value", title(key), button.getText()));
    button.setAccessibleHelp(help(key));
    return button;
  }

  private ToggleButton swatch(String key, Enum<?> value) {
    ToggleButton button = segment(key, value);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(Icons.of("chosen"));
    button.setTooltip(new Tooltip(button.getText()));
    button.getStyleClass().setAll("swatch", value.name().toLowerCase(Locale.ROOT));
    return button;
  }

  String title(String key) {
    return translations.of("settings." + key);
  }

  String action(String key) {
    return translations.of("settings." + key + ".action");
  }

  String help(String key) {
    return translations.of("settings." + key + ".help");
  }
}
