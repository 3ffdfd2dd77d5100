package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.auth.SignIns.Refresh;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Accounts and sign-ins. */
public final class AuthService {
  private final Store store;
  private final Passwords passwords;
  private final AccessTokens accessTokens;
  private final RandomIds ids;
  private final Clock clock;
  private final SignIns signIns;
  private final EndedSignIns endedSignIns;
  private final ChatListener listener;

  /** Reads from the store which sign-ins have ended; blocks. */
  public AuthService(
      Store store,
      Passwords passwords,
      AccessTokens accessTokens,
      RandomIds ids,
      Clock clock,
      ChatListener listener) {
    this.store = store;
    this.passwords = passwords;
    this.accessTokens = accessTokens;
    this.ids = ids;
    this.clock = clock;
    this.listener = listener;
    signIns = new SignIns(accessTokens, ids, clock);
    endedSignIns = new EndedSignIns(clock, store.read(tables -> tables.signIns().ended()));
  }

  /**
   * The identity in the token. Never blocks.
   *
   * @throws RefusedException {@link Refusal#INVALID_TOKEN}
   */
  public Identity authenticate(String token) {
    return accessTokens
        .verify(token)
        .filter(this::isSignedIn)
        .orElseThrow(() -> new RefusedException(Refusal.INVALID_TOKEN));
  }

  /** Whether the sign-in of that identity has not ended. Never blocks. */
  public boolean isSignedIn(Identity identity) {
    return !endedSignIns.contains(identity.signInId());
  }

  /** Creates an account and signs in. Blocks for the store. */
  public CompletableFuture<SignIn> register(Credentials wanted) {
    return register(wanted, (_, _) -> {});
  }

  /**
   * The same.
   *
   * @param joined runs in the same transaction; when it throws, no account is created
   */
  CompletableFuture<SignIn> register(Credentials wanted, BiConsumer<Tables, User> joined) {
    Credentials credentials = AccountRules.check(wanted);
    if (store.read(tables -> TakenNames.contains(tables, credentials.userName()))) {
      throw new RefusedException(Refusal.USER_NAME_TAKEN);
    }
    return passwords
        .hash(credentials.password())
        .thenApply(hash -> new UserRow(new UserId(ids.id()), credentials.userName(), hash))
        .thenCompose(made -> add(made, joined));
  }

  private CompletableFuture<SignIn> add(UserRow account, BiConsumer<Tables, User> joined) {
    return store.write(
        tables -> {
          if (!TakenNames.add(tables, account, clock.instant())) {
            throw new RefusedException(Refusal.USER_NAME_TAKEN);
          }
          joined.accept(tables, new User(account.id(), account.name(), null));
          return signIns.start(tables, account);
        });
  }

  /**
   * Signs in. An unknown user and a wrong password give the same refusal after the same work.
   * Blocks for the store.
   */
  public CompletableFuture<SignIn> login(Credentials credentials) {
    Optional<UserRow> account = account(credentials.userName());
    String password = credentials.password();
    return account
        .map(known -> passwords.matches(password, known.passwordHash()))
        .orElseGet(() -> passwords.matchesNobody(password))
        .thenCompose(
            matches -> {
              if (!matches) {
                throw new RefusedException(Refusal.WRONG_CREDENTIALS);
              }
              return store.write(
                  tables -> signIns.start(tables, unchanged(tables, account.orElseThrow())));
            });
  }

  /**
   * The password was compared with a hash that was read earlier; it may have been changed since.
   */
  private static UserRow unchanged(Tables tables, UserRow compared) {
    return tables
        .users()
        .byId(compared.id())
        .filter(now -> now.passwordHash().equals(compared.passwordHash()))
        .orElseThrow(() -> new RefusedException(Refusal.WRONG_CREDENTIALS));
  }

  /** Exchanges a refresh token for a new pair of tokens; the refresh token is then spent. */
  public CompletableFuture<SignIn> refresh(RefreshRequest request) {
    return store
        .write(tables -> signIns.refresh(tables, request), this::tellOfTheft)
        .thenApply(
            refresh -> {
              if (refresh instanceof Refresh.Issued(SignIn signIn)) {
                return signIn;
              }
              throw new RefusedException(Refusal.INVALID_TOKEN);
            });
  }

  private void tellOfTheft(Refresh refresh) {
    if (refresh instanceof Refresh.Stolen(String signInId)) {
      ended(signInId);
    }
  }

  /**
   * Ends the sign-in of that refresh token; does nothing when it is not this user's.
   *
   * @return completes when its access tokens are refused and {@link ChatListener} was called
   */
  public CompletableFuture<?> logout(UserId user, String refreshToken) {
    return store.write(
        tables -> signIns.end(tables, user, refreshToken), id -> id.ifPresent(this::ended));
  }

  /**
   * The caller's sign-ins that have not ended, the most recently used ones. Blocks for the store.
   */
  public OwnSignInList signIns(Identity user) {
    return new OwnSignInList(store.read(tables -> signIns.ofUser(tables, user)));
  }

  /**
   * Ends one of a user's sign-ins. Completes as {@link #logout} does; fails with {@link
   * Refusal#NOT_FOUND} when it belongs to another user or has ended.
   */
  public CompletableFuture<?> endSignIn(UserId user, String signInId) {
    return store.write(
        tables -> {
          if (!signIns.endOne(tables, user, signInId)) {
            throw new RefusedException(Refusal.NOT_FOUND);
          }
          return signInId;
        },
        this::ended);
  }

  /** Ends all sign-ins of a user. Completes as {@link #logout} does. */
  public CompletableFuture<?> logoutEverywhere(UserId user) {
    return store.write(tables -> signIns.endAll(tables, user), ids -> ids.forEach(this::ended));
  }

  /**
   * Changes a user's password. All their sign-ins end, and a new one begins. Blocks for the store.
   */
  public CompletableFuture<SignIn> changePassword(Identity user, String password, String wanted) {
    String next = AccountRules.checkPassword(wanted);
    UserRow account =
        store
            .read(tables -> tables.users().byId(user.userId()))
            .orElseThrow(() -> new RefusedException(Refusal.WRONG_PASSWORD));
    return passwords
        .matches(password, account.passwordHash())
        .thenCompose(
            matches -> {
              if (!matches) {
                throw new RefusedException(Refusal.WRONG_PASSWORD);
              }
              return passwords.hash(next);
            })
        .thenCompose(hash -> change(user, account, hash));
  }

  private record Change(List<String> ended, SignIn begun) {}

  private CompletableFuture<SignIn> change(Identity user, UserRow account, String hash) {
    return store
        .write(
            tables -> {
              requireSignedIn(tables, user);
              if (!tables.users().changePassword(account.id(), account.passwordHash(), hash)) {
                throw new RefusedException(Refusal.WRONG_PASSWORD);
              }
              List<String> ended = signIns.endAll(tables, account.id());
              return new Change(ended, signIns.start(tables, account));
            },
            change -> change.ended().forEach(this::ended))
        .thenApply(Change::begun);
  }

  /** Refuses the request if the caller's sign-in ended while the password was hashed. */
  private static void requireSignedIn(Tables tables, Identity user) {
    String signInId = user.signInId();
    if (signInId != null && !tables.signIns().isOpen(signInId)) {
      throw new RefusedException(Refusal.INVALID_TOKEN);
    }
  }

  /**
   * Refuses the tokens before listeners are called: a socket that is just connecting checks again.
   */
  private void ended(String signInId) {
    endedSignIns.add(signInId, accessTokens.lastExpiry());
    listener.told(new ChatEvent.SignInEnded(signInId));
  }

  /** Refuses the tokens of a sign-in that another server has ended. Never blocks. */
  public void endedElsewhere(String signInId) {
    endedSignIns.add(signInId, accessTokens.lastExpiry());
  }

  /** Whether that sign-in was ended before it expired, according to the store. Blocks. */
  public boolean hasEnded(String signInId) {
    return store.read(tables -> tables.signIns().hasEnded(signInId));
  }

  /**
   * Reads from the store which sign-ins other servers have ended, and refuses their tokens. Blocks.
   *
   * @return those that this server did not know
   */
  public List<String> lookForEnded() {
    return store.read(tables -> tables.signIns().ended()).entrySet().stream()
        .filter(ended -> clock.instant().isBefore(ended.getValue()))
        .filter(ended -> endedSignIns.add(ended.getKey(), ended.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<UserRow> account(String userName) {
    String nameKey = NameKey.of(userName);
    return store.read(tables -> tables.users().byNameKey(nameKey));
  }
}
