package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.Account;
import dev.levelup.chat.server.store.Store;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Accounts and sign-ins. */
public final class AuthService {
  private final Store store;
  private final Passwords passwords;
  private final AccessTokens accessTokens;
  private final RandomIds ids;
  private final Clock clock;
  private final SignIns signIns;

  public AuthService(
      Store store, Passwords passwords, AccessTokens accessTokens, RandomIds ids, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.accessTokens = accessTokens;
    this.ids = ids;
    this.clock = clock;
    signIns = new SignIns(accessTokens, ids, clock);
  }

  /**
   * Who the token speaks for. Never blocks.
   *
   * @throws RefusedException {@link Refusal#INVALID_TOKEN}
   */
  public Identity authenticate(String token) {
    return accessTokens
        .verify(token)
        .orElseThrow(() -> new RefusedException(Refusal.INVALID_TOKEN));
  }

  /** Makes an account and signs in. Blocks for the store. */
  public CompletableFuture<SignIn> register(Credentials wanted) {
    Credentials credentials = AccountRules.check(wanted);
    if (account(credentials.userName()).isPresent()) {
      throw new RefusedException(Refusal.USER_NAME_TAKEN);
    }
    return passwords
        .hash(credentials.password())
        .thenCompose(hash -> add(new Account(new UserId(ids.id()), credentials.userName(), hash)));
  }

  private CompletableFuture<SignIn> add(Account account) {
    return store.write(
        tables -> {
          String nameKey = AccountRules.nameKey(account.name());
          if (!tables.users().add(account, nameKey, clock.instant())) {
            throw new RefusedException(Refusal.USER_NAME_TAKEN);
          }
          return signIns.start(tables, account);
        });
  }

  /**
   * Signs in. An unknown user and a wrong password are one refusal, after the same work. Blocks for
   * the store.
   */
  public CompletableFuture<SignIn> login(Credentials credentials) {
    Optional<Account> account = account(credentials.userName());
    String password = credentials.password();
    return account
        .map(known -> passwords.matches(password, known.passwordHash()))
        .orElseGet(() -> passwords.matchesNobody(password))
        .thenCompose(
            matches -> {
              if (!matches) {
                throw new RefusedException(Refusal.WRONG_CREDENTIALS);
              }
              return store.write(tables -> signIns.start(tables, account.orElseThrow()));
            });
  }

  /** Gives a new pair of tokens for a refresh token, which is spent then. */
  public CompletableFuture<SignIn> refresh(String refreshToken) {
    return store
        .write(tables -> signIns.refresh(tables, refreshToken))
        .thenApply(signIn -> signIn.orElseThrow(() -> new RefusedException(Refusal.INVALID_TOKEN)));
  }

  /** Ends the sign-in of that refresh token; does nothing when it is not this user's. */
  public CompletableFuture<?> logout(UserId user, String refreshToken) {
    return store.write(
        tables -> {
          signIns.end(tables, user, refreshToken);
          return user;
        });
  }

  private Optional<Account> account(String userName) {
    String nameKey = AccountRules.nameKey(userName);
    return store.read(tables -> tables.users().byNameKey(nameKey));
  }
}
