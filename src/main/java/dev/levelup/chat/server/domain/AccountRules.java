package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Credentials;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a user name and a password may be, and when two names are the same. */
final class AccountRules {
  private static final int PASSWORD_MIN = 6;
  private static final int PASSWORD_MAX = 200;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{3,32}");

  private AccountRules() {}

  /**
   * The credentials for a new account, with the name in the form in which it is kept.
   *
   * @throws RefusedException when the name or the password does not do
   */
  static Credentials check(Credentials wanted) {
    String name = Normalizer.normalize(wanted.userName().strip(), Form.NFC);
    if (!NAME.matcher(name).matches()) {
      throw new RefusedException(Refusal.INVALID_USER_NAME);
    }
    return new Credentials(name, checkPassword(wanted.password()));
  }

  /**
   * The password itself.
   *
   * @throws RefusedException when it is too short or too long
   */
  static String checkPassword(String wanted) {
    if (wanted.length() < PASSWORD_MIN || wanted.length() > PASSWORD_MAX) {
      throw new RefusedException(Refusal.INVALID_PASSWORD);
    }
    return wanted;
  }

  /** Names with the same key are the same name, however they are written. */
  static String nameKey(String name) {
    return Normalizer.normalize(name.strip(), Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
