package dev.levelup.chat.server;

import java.util.Locale;

/** How the log is written. */
enum LogFormat {
  /** For people. */
  TEXT,
  /** For programs: one JSON object a line. */
  JSON;

  /** Has the whole log of this process written so; to be called before anything is logged. */
  void use() {
    System.setProperty("levelup.log", toString());
  }

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
