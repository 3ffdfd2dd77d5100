package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.ui.text.FoldedName;
import javafx.scene.Node;

/**
 * One row of a section: a setting, an action or an information.
 *
 * @param searched the text that the search looks at
 * @param node shows it at the full width of the section
 */
public record SettingsRow(String searched, Node node) {
  /**
   * A title, a line of help under it, and a control at the end.
   *
   * @param control has its own accessible name and help
   */
  public static SettingsRow titled(String title, String help, Node control) {
    return new SettingsRow(title + " " + help, new RowView(title, help, control));
  }

  boolean isFoundBy(String[] foldedWords, String section) {
    String own = FoldedName.of(searched + " " + section);
    for (String word : foldedWords) {
      if (!own.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
