package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.SecretHash;
import dev.levelup.chat.server.store.SignInTable;
import dev.levelup.chat.server.store.SignInTable.OpenSignIn;
import dev.levelup.chat.server.store.SignInTable.RefreshToken;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The life of a sign-in inside the store's writes: each refresh token is valid for one refresh. A
 * token that is used a second time may have been stolen, and its owner cannot be determined, so the
 * sign-in ends.
 *
 * <p>Except if it is a retry of the same refresh, with the same retry key, while the token from its
 * response has not been used yet. That response was lost and is repeated. The next token is derived
 * from the spent one and the key, so that neither is stored.
 */
final class SignIns {
  private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
  private static final int MOST_TOLD = 100;

  private final AccessTokens accessTokens;
  private final RandomIds ids;
  private final Clock clock;

  SignIns(AccessTokens accessTokens, RandomIds ids, Clock clock) {
    this.accessTokens = accessTokens;
    this.ids = ids;
    this.clock = clock;
  }

  SignIn start(Tables tables, UserRow account) {
    tables.signIns().forgetExpired(clock.instant());
    String signInId = ids.id();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(REFRESH_LIFETIME);
    String refreshToken = ids.secret();
    tables.signIns().start(signInId, account.id(), now, expiresAt);
    tables.signIns().addToken(signInId, SecretHash.of(refreshToken), expiresAt);
    return signIn(tables, account, signInId, refreshToken);
  }

  /** The outcome of a refresh. */
  sealed interface Refresh {
    record Issued(SignIn signIn) implements Refresh {}

    /** The token is invalid. */
    record Refused() implements Refresh {}

    /** The token was used twice; the sign-in was ended for that. */
    record Stolen(String signInId) implements Refresh {}
  }

  Refresh refresh(Tables tables, RefreshRequest request) {
    byte[] hash = SecretHash.of(request.refreshToken());
    SignInTable signIns = tables.signIns();
    Optional<RefreshToken> known = signIns.token(hash);
    if (known.isEmpty() || !clock.instant().isBefore(known.get().expiresAt())) {
      return new Refresh.Refused();
    }
    RefreshToken token = known.get();
    String next = next(request);
    if (token.spent() && !isUnused(signIns, next)) {
      signIns.end(token.signInId(), token.userId(), accessTokens.lastExpiry());
      return new Refresh.Stolen(token.signInId());
    }
    if (!token.spent()) {
      signIns.spend(hash);
      signIns.addToken(
          token.signInId(), SecretHash.of(next), clock.instant().plus(REFRESH_LIFETIME));
    }
    return tables
        .users()
        .byId(token.userId())
        .<Refresh>map(
            account -> new Refresh.Issued(signIn(tables, account, token.signInId(), next)))
        .orElseGet(Refresh.Refused::new);
  }

  private String next(RefreshRequest request) {
    String retryKey = request.retryKey();
    return retryKey == null
        ? ids.secret()
        : accessTokens.derive(request.refreshToken() + '\n' + retryKey);
  }

  private static boolean isUnused(SignInTable signIns, String refreshToken) {
    return signIns.token(SecretHash.of(refreshToken)).filter(each -> !each.spent()).isPresent();
  }

  /** A user's own sign-ins, the most recently used ones. */
  List<OwnSignIn> ofUser(Tables tables, Identity user) {
    return tables.signIns().ofUser(user.userId(), clock.instant(), MOST_TOLD).stream()
        .map(each -> ownSignIn(each, user))
        .toList();
  }

  /** Each use creates a token with the usual lifetime: its expiry shows when that was. */
  private static OwnSignIn ownSignIn(OpenSignIn signIn, Identity user) {
    Instant lastUsedAt = signIn.expiresAt().minus(REFRESH_LIFETIME);
    Instant createdAt = signIn.createdAt();
    return new OwnSignIn(
        signIn.id(),
        createdAt == null ? lastUsedAt : createdAt,
        lastUsedAt,
        signIn.id().equals(user.signInId()));
  }

  /** Ends that sign-in, if it is this user's, and returns whether it was. */
  boolean endOne(Tables tables, UserId user, String signInId) {
    return tables.signIns().end(signInId, user, accessTokens.lastExpiry());
  }

  /** Ends the sign-in of that token, if it is this user's, and returns it. */
  Optional<String> end(Tables tables, UserId user, String refreshToken) {
    SignInTable signIns = tables.signIns();
    return signIns
        .token(SecretHash.of(refreshToken))
        .map(RefreshToken::signInId)
        .filter(id -> signIns.end(id, user, accessTokens.lastExpiry()));
  }

  /** Ends all of this user's sign-ins, and returns them. */
  List<String> endAll(Tables tables, UserId user) {
    return tables.signIns().endAll(user, accessTokens.lastExpiry());
  }

  private SignIn signIn(Tables tables, UserRow account, String signInId, String refreshToken) {
    Identity identity = accessTokens.identify(account.id(), account.name(), signInId);
    User user = new User(account.id(), account.name(), tables.avatars().path(account.id()));
    return new SignIn(accessTokens.sign(identity), refreshToken, identity.expiresAt(), user);
  }
}
