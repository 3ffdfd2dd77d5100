package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.SecretHash;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The operator's invitations to create an account. */
public final class ServerInvites {
  /** The default validity of an invitation. */
  public static final Duration USUAL_LIFETIME = Duration.ofDays(7);

  private final RandomIds ids;
  private final Clock clock;

  public ServerInvites(RandomIds ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A new invitation.
   *
   * @param code not stored; never logged
   */
  public record Made(String code, Instant expiresAt) {
    @Override
    public String toString() {
      return "Made[expiresAt=" + expiresAt + "]";
    }
  }

  /**
   * Creates an invitation inside a write.
   *
   * @param uses how many accounts can be created with it
   */
  public Made make(Tables tables, int uses, Duration lifetime) {
    Instant now = clock.instant();
    tables.serverInvites().forgetSpent(now);
    Made made = new Made(ids.secret(), now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS));
    tables.serverInvites().add(SecretHash.of(made.code()), uses, made.expiresAt());
    return made;
  }
}
