package dev.levelup.chat.client.state;

import java.util.Locale;

/** A language that there are words in. */
public enum Language {
  /** That of this machine, or English where there are no words in that. */
  SYSTEM(""),
  ENGLISH("en"),
  GERMAN("de"),
  ARABIC("ar");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /**
   * What words, days and numbers are written by.
   *
   * @param system that of this machine, whose country holds where the language is the same
   */
  public Locale locale(Locale system) {
    return tag.isEmpty() || system.getLanguage().equals(tag) ? system : Locale.of(tag);
  }

  /** Its name in itself; not for that of this machine. */
  public String ownName() {
    Locale own = Locale.of(tag);
    return own.getDisplayLanguage(own);
  }
}
