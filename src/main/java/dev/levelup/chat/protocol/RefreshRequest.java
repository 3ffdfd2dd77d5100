package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The body of a refresh or a logout. Never logged.
 *
 * @param retryKey made for this refresh and the same over its retries: with it a refresh whose
 *     answer was lost can be asked for again. Null where none is offered; a spent token that comes
 *     again then ends the sign-in.
 */
public record RefreshRequest(String refreshToken, @Nullable String retryKey) {
  /** A request that is not asked again. */
  public RefreshRequest(String refreshToken) {
    this(refreshToken, null);
  }

  @Override
  public String toString() {
    return "RefreshRequest[]";
  }
}
