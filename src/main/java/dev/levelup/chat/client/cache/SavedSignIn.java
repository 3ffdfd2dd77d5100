package dev.levelup.chat.client.cache;

import org.jspecify.annotations.Nullable;

/**
 * What signs in by itself at the next start. Has a refresh token, or the token of a core server.
 * Never logged.
 *
 * @param server its address
 * @param refreshToken the one that was not spent yet
 * @param token where the server has no accounts
 */
public record SavedSignIn(String server, @Nullable String refreshToken, @Nullable String token) {
  @Override
  public String toString() {
    return "SavedSignIn[server=" + server + "]";
  }
}
