package dev.levelup.chat.server.domain;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** When two names of users are the same. */
public final class NameKey {
  private NameKey() {}

  /**
   * Names with the same key are the same name, regardless of case and width. Accounts are found by
   * it, including those created before the rules for new names.
   */
  public static String of(String name) {
    return Normalizer.normalize(name.strip(), Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
