package dev.levelup.chat.client.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A section's title and those of its rows that match the search. */
final class SectionPage extends VBox {
  private final SettingsSection section;
  private final Label title;

  SectionPage(SettingsSection section) {
    this.section = section;
    getStyleClass().add("settings-page");
    title = new Label(section.title());
    title.getStyleClass().add("settings-page-title");
    title.setWrapText(true);
    getChildren().setAll(title);
    section.rows().forEach(row -> getChildren().add(row.node()));
  }

  SettingsSection section() {
    return section;
  }

  /** Sets whether the title is shown. */
  void setTitled(boolean titled) {
    title.setVisible(titled);
    title.setManaged(titled);
  }

  /** Shows or hides the whole section. */
  void show(boolean shows) {
    section.rows().forEach(row -> show(row, true));
    setVisible(shows);
    setManaged(shows);
  }

  /** Shows the rows that contain all words; returns whether there are any. */
  boolean filter(String[] foldedWords) {
    boolean any = false;
    for (SettingsRow row : section.rows()) {
      boolean found = row.isFoundBy(foldedWords, section.title());
      show(row, found);
      any |= found;
    }
    setVisible(any);
    setManaged(any);
    return any;
  }

  private static void show(SettingsRow row, boolean shows) {
    row.node().setVisible(shows);
    row.node().setManaged(shows);
  }
}
