package dev.levelup.chat.client.ui.theme;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Where there is nothing to show, in the middle of the place for it: an icon, a sentence that says
 * so, and what one can do about it. On the FX thread.
 */
public final class EmptyState extends VBox {
  /**
   * @param icon the name of the icon
   * @param sentence what there is not, in the user's language
   * @param help what one can do, in the user's language; may be left out
   */
  public EmptyState(String icon, String sentence, String... help) {
    super(Icons.of(icon), WrappedLabel.of(sentence, "empty-state-title"));
    getStyleClass().add("empty-state");
    setVgrow(this, Priority.ALWAYS);
    for (String each : help) {
      getChildren().add(WrappedLabel.of(each, "empty-state-text"));
    }
  }
}
