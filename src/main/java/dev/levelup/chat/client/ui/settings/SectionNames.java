package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.ScrolledColumn;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The names of the sections: a column that scrolls, or a drop-down list in a narrow window. */
final class SectionNames {
  private final List<SettingsSection> sections;
  private final Consumer<SettingsSection> chosen;
  private final VBox names = new VBox();
  private final ScrolledColumn column = new ScrolledColumn(names);
  private final ComboBox<SettingsSection> list = new ComboBox<>();
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param chosen called with the section that the user chooses
   */
  SectionNames(
      List<SettingsSection> sections, Consumer<SettingsSection> chosen, Translations translations) {
    this.sections = sections;
    this.chosen = chosen;
    column.setId("settings-names");
    names.getStyleClass().add("settings-names");
    sections.forEach(each -> names.getChildren().add(button(each)));
    // Not the buttons' actions: arrow keys select without firing one.
    group
        .selectedToggleProperty()
        .subscribe(now -> tell(now == null ? null : (SettingsSection) now.getUserData()));
    group.selectedToggleProperty().subscribe(this::reveal);
    names.heightProperty().subscribe(_ -> reveal(group.getSelectedToggle()));
    column.heightProperty().subscribe(_ -> reveal(group.getSelectedToggle()));
    list.setId("settings-list");
    list.setAccessibleText(translations.of("settings.sections"));
    list.setMaxWidth(Double.MAX_VALUE);
    list.getItems().setAll(sections);
    list.setPromptText(translations.of("settings.sections"));
    list.setConverter(new ShownName<>(SettingsSection::title));
    list.setOnAction(_ -> tell(list.getValue()));
  }

  Node column() {
    return column;
  }

  Node list() {
    return list;
  }

  /**
   * Marks the open section.
   *
   * @param open null for none
   */
  void mark(@Nullable SettingsSection open) {
    group.selectToggle(open == null ? null : group.getToggles().get(sections.indexOf(open)));
    list.setValue(open);
  }

  private void tell(@Nullable SettingsSection section) {
    if (section != null) {
      chosen.accept(section);
    }
  }

  private ToggleButton button(SettingsSection section) {
    ToggleButton button = Segments.button();
    button.setId("settings-section-" + section.id());
    button.getStyleClass().setAll("settings-name");
    button.setText(section.title());
    button.setGraphic(Icons.of("settings-" + section.id()));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setToggleGroup(group);
    button.setUserData(section);
    button.focusedProperty().subscribe(focused -> reveal(focused ? button : null));
    return button;
  }

  private void reveal(@Nullable Toggle name) {
    if (name != null) {
      column.reveal((ToggleButton) name);
    }
  }
}
