package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who a valid access token speaks for.
 *
 * @param signInId the sign-in it belongs to; null in a token that another server signed
 * @param expiresAt from when on it speaks for nobody
 */
public record Identity(
    UserId userId, String userName, @Nullable String signInId, Instant expiresAt) {
  /** The person, as others see them. */
  public User user() {
    return new User(userId, userName, null);
  }
}
