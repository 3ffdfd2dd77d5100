package dev.levelup.chat.server.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Enforces claims between the servers on one database. */
@FunctionalInterface
interface ClaimLocks {
  /** For a database that nobody else writes to: the queue already serialises the writes. */
  ClaimLocks NONE = (_, _) -> {};

  /** Waits until all claims are free, and has them until the transaction ends. */
  void take(Handle handle, List<Claim> claims);

  /**
   * Called when the transaction is committed.
   *
   * @throws StoreException when the commit counts for nothing
   */
  default void committed() {}
}
