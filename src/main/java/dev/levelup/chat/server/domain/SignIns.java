package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.Account;
import dev.levelup.chat.server.store.SignInTable;
import dev.levelup.chat.server.store.SignInTable.RefreshToken;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The life of a sign-in inside the store's writes: each refresh token is good for one refresh. One
 * that comes a second time is in two hands, and nobody can tell whose, so the sign-in ends.
 */
final class SignIns {
  private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

  private final AccessTokens accessTokens;
  private final RandomIds ids;
  private final Clock clock;

  SignIns(AccessTokens accessTokens, RandomIds ids, Clock clock) {
    this.accessTokens = accessTokens;
    this.ids = ids;
    this.clock = clock;
  }

  SignIn start(Tables tables, Account account) {
    tables.signIns().forgetExpired(clock.instant());
    String signInId = ids.id();
    tables.signIns().start(signInId, account.id(), clock.instant().plus(REFRESH_LIFETIME));
    return issue(tables, account, signInId);
  }

  /** Empty when the token is good for nothing; the sign-in may just have ended for it. */
  Optional<SignIn> refresh(Tables tables, String refreshToken) {
    byte[] hash = SecretHash.of(refreshToken);
    SignInTable signIns = tables.signIns();
    Optional<RefreshToken> known = signIns.token(hash);
    if (known.isEmpty() || !clock.instant().isBefore(known.get().expiresAt())) {
      return Optional.empty();
    }
    if (known.get().spent()) {
      signIns.end(known.get().signInId(), known.get().userId());
      return Optional.empty();
    }
    signIns.spend(hash);
    return tables
        .users()
        .byId(known.get().userId())
        .map(account -> issue(tables, account, known.get().signInId()));
  }

  /** Ends the sign-in of that token, if both are this user's. */
  void end(Tables tables, UserId user, String refreshToken) {
    tables
        .signIns()
        .token(SecretHash.of(refreshToken))
        .ifPresent(known -> tables.signIns().end(known.signInId(), user));
  }

  private SignIn issue(Tables tables, Account account, String signInId) {
    String refreshToken = ids.secret();
    tables
        .signIns()
        .addToken(signInId, SecretHash.of(refreshToken), clock.instant().plus(REFRESH_LIFETIME));
    Identity identity = accessTokens.identify(account.id(), account.name(), signInId);
    User user = new User(account.id(), account.name(), null);
    return new SignIn(accessTokens.sign(identity), refreshToken, identity.expiresAt(), user);
  }
}
