package dev.levelup.chat.client.ui.diagnostics;

import java.util.List;

/** Some figures that belong together. */
record Section(String title, List<Line> lines) {
  /**
   * One of them.
   *
   * @param label what it is
   * @param value how it is now
   */
  record Line(String label, String value) {}
}
