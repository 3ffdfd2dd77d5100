package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.ui.text.FoldedName;
import javafx.scene.Node;

/**
 * One line of a section: one thing to choose, to do or to read.
 *
 * @param searched the words it is found by, as they are shown
 * @param node shows it, over the whole width of the section
 */
public record SettingsRow(String searched, Node node) {
  /**
   * A title, a line of help under it, and a control at the end.
   *
   * @param control says its own name and help to assistive tools
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
