package dev.levelup.chat.client.ui.diagnostics;

import java.util.List;

/** A titled group of figures. */
record Section(String title, List<Line> lines) {
  /**
   * A figure.
   *
   * @param label its name
   * @param value its current value
   */
  record Line(String label, String value) {}
}
