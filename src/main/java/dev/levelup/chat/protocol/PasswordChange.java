package dev.levelup.chat.protocol;

/**
 * The body of {@code POST /api/auth/password}, which goes beyond the contract. Never logged.
 *
 * @param password the one that is good until now
 * @param newPassword the one that is good from then on
 */
public record PasswordChange(String password, String newPassword) {
  @Override
  public String toString() {
    return "PasswordChange[]";
  }
}
