package dev.levelup.chat.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/**
 * Implements claims with PostgreSQL's advisory locks, which are released with the transaction. All
 * servers acquire them in the same order, first the global one and then those of the names by
 * number, so there is no deadlock.
 */
final class AdvisoryLocks implements ClaimLocks {
  private static final long EVERYTHING = 1;

  @Override
  public void take(Sql sql, List<Claim> claims) {
    if (claims.stream().anyMatch(Claim::isEverything)) {
      sql.run("select pg_advisory_xact_lock(?)", EVERYTHING);
      return;
    }
    sql.run("select pg_advisory_xact_lock_shared(?)", EVERYTHING);
    sql.run("select pg_advisory_xact_lock(key) from unnest(?) key", sql.numbers(keys(claims)));
  }

  private static List<Long> keys(List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.names().stream())
        .map(AdvisoryLocks::key)
        .distinct()
        .sorted()
        .toList();
  }

  /** Two names with the same key only wait for each other unnecessarily. */
  private static long key(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).getMostSignificantBits();
  }
}
