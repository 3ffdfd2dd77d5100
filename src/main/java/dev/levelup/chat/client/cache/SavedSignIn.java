package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.User;
import org.jspecify.annotations.Nullable;

/**
 * A stored sign-in, used at the next start without a request to the server. Never logged.
 *
 * @param server its address
 * @param info the server's info at the last time
 * @param user who is signed in
 * @param token the last one; it may have expired
 * @param refreshToken the one that is not used up; null if the server has no accounts, and if it is
 *     in the keyring
 * @param inKeyring true if the refresh token is in the keyring; otherwise null
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

  /** The same for the file, when the refresh token is in the keyring. */
  SavedSignIn withoutRefreshToken() {
    return new SavedSignIn(server, info, user, token, null, true);
  }

  @Override
  public String toString() {
    return "SavedSignIn[server=" + server + "]";
  }
}
