package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.SignIns.Refresh;
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

  /** Reads from the store which tokens are refused already, and blocks for that. */
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
   * Who the token speaks for. Never blocks.
   *
   * @throws RefusedException {@link Refusal#INVALID_TOKEN}
   */
  public Identity authenticate(String token) {
    return accessTokens
        .verify(token)
        .filter(this::isSignedIn)
        .orElseThrow(() -> new RefusedException(Refusal.INVALID_TOKEN));
  }

  /** Whether the sign-in that the identity comes from has not ended. Never blocks. */
  public boolean isSignedIn(Identity identity) {
    return !endedSignIns.contains(identity.signInId());
  }

  /** Makes an account for whoever asks, and signs in. Blocks for the store. */
  public CompletableFuture<SignIn> register(Credentials wanted) {
    return register(wanted, (_, _) -> {});
  }

  /**
   * The same.
   *
   * @param joined what else is done in the commit; when it throws, there is no account
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
   * Signs in. An unknown user and a wrong password are one refusal, after the same work. Blocks for
   * the store.
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

  /** The password was compared with what was read before: it may be another one by now. */
  private static UserRow unchanged(Tables tables, UserRow compared) {
    return tables
        .users()
        .byId(compared.id())
        .filter(now -> now.passwordHash().equals(compared.passwordHash()))
        .orElseThrow(() -> new RefusedException(Refusal.WRONG_CREDENTIALS));
  }

  /** Gives a new pair of tokens for a refresh token, which is spent then. */
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
   * @return completes when its access tokens are refused and {@link ChatListener} has heard of it
   */
  public CompletableFuture<?> logout(UserId user, String refreshToken) {
    return store.write(
        tables -> signIns.end(tables, user, refreshToken), id -> id.ifPresent(this::ended));
  }

  /** The sign-ins of whoever asks that have not ended: those used last. Blocks for the store. */
  public OwnSignInList signIns(Identity user) {
    return new OwnSignInList(store.read(tables -> signIns.ofUser(tables, user)));
  }

  /**
   * Ends one of a user's sign-ins. Completes as {@link #logout} does; fails with {@link
   * Refusal#NOT_FOUND} where it is not theirs or has ended.
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
   * Gives a user another password. All their sign-ins end, and a new one begins. Blocks for the
   * store.
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

  /** A sign-in that ended while passwords were hashed begins no other one. */
  private static void requireSignedIn(Tables tables, Identity user) {
    String signInId = user.signInId();
    if (signInId != null && !tables.signIns().isOpen(signInId)) {
      throw new RefusedException(Refusal.INVALID_TOKEN);
    }
  }

  /** Refused first, then told: a socket that is being let in meanwhile finds out by itself. */
  private void ended(String signInId) {
    endedSignIns.add(signInId, accessTokens.lastExpiry());
    listener.told(new ChatEvent.SignInEnded(signInId));
  }

  /** Takes no token any more of a sign-in that another server has ended. Never blocks. */
  public void endedElsewhere(String signInId) {
    endedSignIns.add(signInId, accessTokens.lastExpiry());
  }

  /** Whether that sign-in has ended before its time, as the store knows it. Blocks. */
  public boolean hasEnded(String signInId) {
    return store.read(tables -> tables.signIns().hasEnded(signInId));
  }

  /**
   * Looks in the store for sign-ins that other servers have ended, and takes no token of theirs any
   * more. Blocks.
   *
   * @return those that are news
   */
  public List<String> lookForEnded() {
    return store.read(tables -> tables.signIns().ended()).entrySet().stream()
        .filter(ended -> clock.instant().isBefore(ended.getValue()))
        .filter(ended -> endedSignIns.add(ended.getKey(), ended.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<UserRow> account(String userName) {
    String nameKey = AccountRules.nameKey(userName);
    return store.read(tables -> tables.users().byNameKey(nameKey));
  }
}
