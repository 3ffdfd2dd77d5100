package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The identity in a valid access token.
 *
 * @param signInId the sign-in it belongs to; null in a token that another server signed
 * @param expiresAt when the token expires
 */
public record Identity(
    UserId userId, String userName, @Nullable String signInId, Instant expiresAt) {
  /** The user, as others see them. */
  public User user() {
    return new User(userId, userName, null);
  }
}
