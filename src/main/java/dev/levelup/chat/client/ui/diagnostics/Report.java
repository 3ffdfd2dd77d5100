package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.diagnostics.ClientBuild;
import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The figures as plain text for support: in English, with times in UTC, whatever the user's
 * language. Contains no personal data.
 */
final class Report {
  private Report() {}

  static String of(Diagnostics diagnostics, Clock utc) {
    List<String> lines = new ArrayList<>();
    lines.add("LevelUp Chat " + ClientBuild.version() + ", diagnostics of " + utc.instant());
    lines.add("Java " + property("java.version") + ", " + property("java.vendor"));
    lines.add("JavaFX " + property("javafx.runtime.version"));
    lines.add(property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
    var format = new SimpleObjectProperty<>(TimeFormat.TWENTY_FOUR_HOURS);
    var text = new DiagnosticsText(new Figures(new Translations(Locale.ENGLISH), utc, format));
    for (Section section : text.of(diagnostics)) {
      lines.add("");
      lines.add(section.title());
      section.lines().forEach(line -> lines.add("  " + line.label() + ": " + line.value()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
