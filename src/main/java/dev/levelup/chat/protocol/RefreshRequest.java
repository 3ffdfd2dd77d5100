package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of a refresh or a logout. Never logged.
 *
 * @param retryKey generated for this refresh and the same in its retries: with it, a refresh whose
 *     response was lost can be repeated. Null for none; a spent token that is sent again then ends
 *     the sign-in.
 */
public record RefreshRequest(String refreshToken, @Nullable String retryKey) {
  /** A request that is not retried. */
  public RefreshRequest(String refreshToken) {
    this(refreshToken, null);
  }

  @Override
  public String toString() {
    return "RefreshRequest[]";
  }
}
