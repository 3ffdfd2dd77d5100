package dev.levelup.chat.protocol;

/**
 * The body of {@code POST /api/auth/password}, an extension of the contract. Never logged.
 *
 * @param password the current password
 * @param newPassword the new password
 */
public record PasswordChange(String password, String newPassword) {
  @Override
  public String toString() {
    return "PasswordChange[]";
  }
}
