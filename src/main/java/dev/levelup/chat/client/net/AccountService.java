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
 * What one server can be asked before and around a sign-in. Futures complete on a thread of the
 * network and fail with an {@link ApiException}.
 */
public interface AccountService {
  /** What the server can do; a core server, which cannot say, has no feature. */
  CompletableFuture<ServerInfo> info();

  CompletableFuture<SignIn> signIn(Credentials credentials);

  CompletableFuture<SignIn> register(NewAccount wanted);

  /** Spends a refresh token for a new pair of tokens. */
  CompletableFuture<SignIn> refresh(RefreshRequest request);

  /**
   * Ends a sign-in at the server.
   *
   * @param token the bearer's
   */
  CompletableFuture<Void> signOut(String token, RefreshRequest request);

  /**
   * Ends every sign-in of a user at the server.
   *
   * @param token the bearer's
   */
  CompletableFuture<Void> signOutEverywhere(String token);

  /**
   * Gives a user another password. Every sign-in of his ends, and the answer is a new one.
   *
   * @param token the bearer's
   */
  CompletableFuture<SignIn> changePassword(String token, PasswordChange change);

  /**
   * Where the user is signed in, where the server has that feature.
   *
   * @param token the bearer's
   */
  CompletableFuture<OwnSignInList> signIns(String token);

  /**
   * Ends one of the user's sign-ins.
   *
   * @param token the bearer's
   */
  CompletableFuture<Void> endSignIn(String token, String id);
}
