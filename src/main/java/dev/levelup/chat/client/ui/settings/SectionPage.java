package dev.levelup.chat.client.ui.settings;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A section's title and those of its rows that match the search. */
final class SectionPage extends VBox {
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

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
    markFirst();
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
    markFirst();
    setVisible(any);
    setManaged(any);
    return any;
  }

  /** The lines between the rows are above each but the first. */
  private void markFirst() {
    boolean isFirst = true;
    for (SettingsRow row : section.rows()) {
      boolean shows = row.node().isVisible();
      row.node().pseudoClassStateChanged(FIRST, isFirst && shows);
      isFirst &= !shows;
    }
  }

  private static void show(SettingsRow row, boolean shows) {
    row.node().setVisible(shows);
    row.node().setManaged(shows);
  }
}
