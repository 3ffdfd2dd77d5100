package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * The response of a sign-in, a registration or a refresh. Never logged.
 *
 * @param token the bearer token for HTTP and the socket
 * @param refreshToken valid for one refresh, which returns the next one
 * @param expiresAt when {@code token} expires
 * @param user the signed-in user
 */
public record SignIn(String token, String refreshToken, Instant expiresAt, User user) {
  @Override
  public String toString() {
    return "SignIn[user=" + user.id() + "]";
  }
}
