package dev.levelup.chat.server.store;

import java.util.List;

/** Enforces claims between the servers on one database. */
@FunctionalInterface
interface ClaimLocks {
  /** For a database with one writing process: its queue already serialises the writes. */
  ClaimLocks NONE = (_, _) -> {};

  /** Blocks until all claims are free, and holds them until the transaction ends. */
  void take(Sql sql, List<Claim> claims);

  /**
   * Called when the transaction is committed.
   *
   * @throws StoreException when the commit is not valid
   */
  default void committed() {}
}
