package dev.levelup.chat.client.state;

import java.util.Locale;

/** A language of the user interface. */
public enum Language {
  /** The machine's language, or English if the client has no translation for it. */
  SYSTEM(""),
  ENGLISH("en"),
  GERMAN("de"),
  ARABIC("ar");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /**
   * The locale for texts, dates and numbers.
   *
   * @param system the machine's locale, whose country is used if the language is the same
   */
  public Locale locale(Locale system) {
    return tag.isEmpty() || system.getLanguage().equals(tag) ? system : Locale.of(tag);
  }

  /** The language's name in the language itself; not for {@link #SYSTEM}. */
  public String ownName() {
    Locale own = Locale.of(tag);
    return own.getDisplayLanguage(own);
  }
}
