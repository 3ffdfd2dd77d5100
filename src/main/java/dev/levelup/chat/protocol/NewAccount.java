package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of a registration. Never logged.
 *
 * @param inviteCode of a clan or of the server; null for none
 */
public record NewAccount(String userName, String password, @Nullable String inviteCode) {
  /** The name and the password. */
  public Credentials credentials() {
    return new Credentials(userName, password);
  }

  @Override
  public String toString() {
    return "NewAccount[userName=" + userName + "]";
  }
}
