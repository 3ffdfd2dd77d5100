package dev.levelup.chat.server;

import dev.levelup.chat.logging.LogConfigurator;
import java.util.Locale;

/** The format of the log. */
enum LogFormat {
  /** Readable text. */
  TEXT,
  /** JSON: one object a line. */
  JSON;

  /** Selects this format for the whole process; call it before anything is logged. */
  void use() {
    System.setProperty(LogConfigurator.FORMAT, toString());
  }

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
