package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation to a clan is good for. Other values are refused.
 *
 * @param uses how many users it admits, up to 1,000,000; null for any number
 * @param lifetime up to 30 days
 */
public record InviteTerms(@Nullable Integer uses, Duration lifetime) {
  /** For any number of users, for seven days. */
  public static final InviteTerms USUAL = new InviteTerms(null, Duration.ofDays(7));

  private static final long MOST_USES = 1_000_000;
  private static final long LONGEST_SECONDS = Duration.ofDays(30).toSeconds();

  /**
   * The wanted terms; null for the usual ones.
   *
   * @param expiresIn in seconds
   * @throws RefusedException {@link Refusal#INVALID_PAYLOAD}
   */
  public static InviteTerms of(@Nullable Long uses, @Nullable Long expiresIn) {
    if ((uses != null && (uses < 1 || uses > MOST_USES))
        || (expiresIn != null && (expiresIn < 1 || expiresIn > LONGEST_SECONDS))) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
    return new InviteTerms(
        uses == null ? null : Math.toIntExact(uses),
        expiresIn == null ? USUAL.lifetime() : Duration.ofSeconds(expiresIn));
  }
}
