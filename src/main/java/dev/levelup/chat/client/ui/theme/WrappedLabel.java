package dev.levelup.chat.client.ui.theme;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Makes labels that break their words into as many lines as they need. On the FX thread. */
public final class WrappedLabel {
  private WrappedLabel() {}

  public static Label of(String words, String... styleClasses) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
