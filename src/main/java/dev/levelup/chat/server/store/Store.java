package dev.levelup.chat.server.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** A database with one queue of writes and any number of concurrent reads. Thread-safe. */
public interface Store extends AutoCloseable {
  /**
   * Queues a write. It is atomic: when {@code work} throws, its changes are rolled back and the
   * future fails with that exception. The future also fails with {@link StoreBusyException} when
   * too many writes are queued, and with {@link StoreException} when the database could not commit.
   *
   * @param claim what it reads to make decisions, and what it changes
   * @param work runs on the store's own thread; must not block or write to the store
   * @param committed called with the result once it is durable, on that same thread, in the order
   *     of the commits and before the future completes; must not block
   * @return completes on that thread too, so dependent stages must not block
   */
  <T> CompletableFuture<T> write(
      Claim claim, Function<Tables, T> work, Consumer<? super T> committed);

  /** The same for a write that runs alone. */
  default <T> CompletableFuture<T> write(Function<Tables, T> work, Consumer<? super T> committed) {
    return write(Claim.EVERYTHING, work, committed);
  }

  /** The same for a write that runs alone, and whose order does not matter. */
  default <T> CompletableFuture<T> write(Function<Tables, T> work) {
    return write(work, _ -> {});
  }

  /**
   * Waits for a write, on a thread that may block.
   *
   * @throws RuntimeException what it failed with
   */
  static <T> T await(CompletableFuture<T> write) {
    try {
      return write.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  /** Checks that writes work: commits a write that leaves no trace, and fails in the same ways. */
  default CompletableFuture<?> probe() {
    return write(Claim.HEALTH, Tables::probe, _ -> {});
  }

  /**
   * Runs a read on the calling thread, against one consistent state, without waiting for writes.
   * Blocks for the disk and, when many reads run at once, for a connection.
   *
   * @throws StoreException when the database fails
   */
  <T> T read(Function<Tables, T> work);

  /** Sets the commit listener. */
  void onCommit(CommitListener listener);

  /** How many commits this process has made, those of failed writes not counted. */
  long commits();

  /** How many writes wait for their commit. */
  int waitingWrites();

  /**
   * Wipes from the disk what was erased since the last call, if a commit alone does not do so; call
   * it periodically. Never blocks.
   */
  void wipe();

  /** Commits the queued writes, then closes. Later writes fail. */
  @Override
  void close();
}
