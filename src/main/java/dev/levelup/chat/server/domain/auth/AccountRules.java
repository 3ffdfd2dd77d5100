package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;

/** The rules for the names and passwords of new accounts. */
final class AccountRules {
  private static final int PASSWORD_MIN = 6;
  private static final int PASSWORD_MAX = 200;

  private AccountRules() {}

  /**
   * The credentials for a new account, with the name in the form in which it is stored.
   *
   * @throws RefusedException when the name or the password is not acceptable
   */
  static Credentials check(Credentials wanted) {
    return new Credentials(UserNames.check(wanted.userName()), checkPassword(wanted.password()));
  }

  /**
   * The password, if it is valid.
   *
   * @throws RefusedException when it is too short or too long
   */
  static String checkPassword(String wanted) {
    if (wanted.length() < PASSWORD_MIN || wanted.length() > PASSWORD_MAX) {
      throw new RefusedException(Refusal.INVALID_PASSWORD);
    }
    return wanted;
  }
}
