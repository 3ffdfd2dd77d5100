package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.User;
import org.jspecify.annotations.Nullable;

/**
 * What signs in by itself at the next start, without asking the server first. Never logged.
 *
 * @param server its address
 * @param info what the server could do the last time
 * @param user who is signed in
 * @param token the last one; it may have run out
 * @param refreshToken the one that was not spent yet; null where the server has no accounts, and
 *     where it is in the keyring
 * @param inKeyring true where the keyring has the refresh token; otherwise null
 */
public record SavedSignIn(
    String server,
    ServerInfo info,
    User user,
    String token,
    @Nullable String refreshToken,
    @Nullable Boolean inKeyring) {
  /** With the refresh token, if there is one. */
  public SavedSignIn(
      String server, ServerInfo info, User user, String token, @Nullable String refreshToken) {
    this(server, info, user, token, refreshToken, null);
  }

  /** The same, for a file beside which the keyring has the refresh token. */
  SavedSignIn withoutRefreshToken() {
    return new SavedSignIn(server, info, user, token, null, true);
  }

  @Override
  public String toString() {
    return "SavedSignIn[server=" + server + "]";
  }
}
