package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import java.util.concurrent.CompletableFuture;

/**
 * The requests to one server before and around a sign-in. Futures complete on a network thread and
 * fail with an {@link ApiException}.
 */
public interface AccountService {
  /** The server's info; without features for a core server, which has no such endpoint. */
  CompletableFuture<ServerInfo> info();

  CompletableFuture<SignIn> signIn(Credentials credentials);

  CompletableFuture<SignIn> register(NewAccount wanted);

  /** Exchanges a refresh token for a new pair of tokens. */
  CompletableFuture<SignIn> refresh(RefreshRequest request);

  /**
   * Ends a sign-in at the server.
   *
   * @param token the user's access token
   */
  CompletableFuture<Void> signOut(String token, RefreshRequest request);

  /**
   * Ends every sign-in of a user at the server.
   *
   * @param token the user's access token
   */
  CompletableFuture<Void> signOutEverywhere(String token);

  /**
   * Changes a user's password. All their sign-ins end, and the response is a new one.
   *
   * @param token the user's access token
   */
  CompletableFuture<SignIn> changePassword(String token, PasswordChange change);

  /**
   * Where the user is signed in, on a server with that feature.
   *
   * @param token the user's access token
   */
  CompletableFuture<OwnSignInList> signIns(String token);

  /**
   * Ends one of the user's sign-ins.
   *
   * @param token the user's access token
   */
  CompletableFuture<Void> endSignIn(String token, String id);
}
