package dev.levelup.chat.client.ui.theme;

import javafx.scene.paint.Color;

/** How well two colours can be told apart. */
final class Contrast {
  private Contrast() {}

  /** The contrast ratio as defined by WCAG 2, from 1 to 21. */
  static double of(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
