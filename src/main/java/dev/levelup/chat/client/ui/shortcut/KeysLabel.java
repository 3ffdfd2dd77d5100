package dev.levelup.chat.client.ui.shortcut;

import dev.levelup.chat.client.ui.theme.Stylesheet;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;

/** The name of a key combination, as on keys. */
public final class KeysLabel extends Label {
  /** The style sheet of such labels, for the pane that has them. */
  public static final String STYLES = Stylesheet.beside(KeysLabel.class, "shortcut.css");

  /** Left-to-right in every language: modifiers come first. */
  public KeysLabel(String pressed) {
    super(pressed);
    getStyleClass().add("shortcut-keys");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinWidth(USE_PREF_SIZE);
  }
}
