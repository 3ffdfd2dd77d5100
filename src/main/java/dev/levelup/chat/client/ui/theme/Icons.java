package dev.levelup.chat.client.ui.theme;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Icons by names that the style sheet maps to symbols, so that a theme can replace them. */
public final class Icons {
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);

  private Icons() {}

  /**
   * Creates a decorative icon.
   *
   * @param name without its prefix: {@code send} for the style class {@code icon-send}
   */
  public static Icon of(String name) {
    Icon icon = new Icon(name);
    icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    return icon;
  }

  /**
   * Creates an icon button with a tooltip and accessible text.
   *
   * @param name the icon's name
   * @param words what the button does
   */
  public static Button button(String name, String words) {
    return dressed(new Button(words, of(name)), words);
  }

  /** Like {@link #button}, and it shows whether what it stands for is on. */
  public static ToggleButton toggle(String name, String words) {
    return dressed(new ToggleButton(words, of(name)), words);
  }

  private static <B extends ButtonBase> B dressed(B button, String words) {
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("icon-button");
    button.setAccessibleText(words);
    Tooltip tooltip = new Tooltip(words);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    button.setTooltip(tooltip);
    return button;
  }
}
