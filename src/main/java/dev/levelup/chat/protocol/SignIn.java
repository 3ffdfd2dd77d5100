package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * The answer of a sign-in, a registration or a refresh. Never logged.
 *
 * @param token the bearer token for HTTP and the socket
 * @param refreshToken good for one refresh, which gives the next one
 * @param expiresAt when {@code token} runs out
 * @param user who is signed in
 */
public record SignIn(String token, String refreshToken, Instant expiresAt, User user) {
  @Override
  public String toString() {
    return "SignIn[user=" + user.id() + "]";
  }
}
