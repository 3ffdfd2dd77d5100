package dev.levelup.chat.client.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Records JavaFX's warnings about the style sheets: an unknown colour, an invalid value. */
final class CssWarnings extends Handler {
  // A field, because the log manager references loggers weakly.
  private static final Logger CSS = Logger.getLogger("javafx.css");

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  static CssWarnings listen() {
    CssWarnings warnings = new CssWarnings();
    CSS.addHandler(warnings);
    return warnings;
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void publish(LogRecord record) {
    heard.add(record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    CSS.removeHandler(this);
  }
}
