package dev.levelup.chat.server.domain.auth;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.levelup.chat.server.domain.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Hashes passwords with argon2id. Each hash takes tens of milliseconds and some memory by design,
 * so they are computed on an executor that bounds how many run at once; when it rejects a task, the
 * future fails with {@link Refusal#BUSY}.
 */
public final class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;

  private final int memoryKib;
  private final int iterations;
  private final Executor executor;

  /**
   * @param memoryKib memory for one hash, in KiB
   * @param iterations passes over that memory
   */
  Passwords(int memoryKib, int iterations, Executor executor) {
    this.memoryKib = memoryKib;
    this.iterations = iterations;
    this.executor = executor;
  }

  /** With the parameters that OWASP recommends for argon2id: 19 MiB and two passes. */
  public static Passwords standard(Executor executor) {
    return new Passwords(MEMORY_KIB, ITERATIONS, executor);
  }

  /** A new hash with a new salt. */
  public CompletableFuture<String> hash(String password) {
    return submit(
        () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2()).getResult());
  }

  /** Not before the first password: the library keeps the memory of one hash allocated. */
  private Argon2Function argon2() {
    return Argon2Function.getInstance(memoryKib, iterations, 1, HASH_BYTES, Argon2.ID);
  }

  /** Whether the hash belongs to that password. */
  CompletableFuture<Boolean> matches(String password, String hash) {
    return submit(
        () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Returns false after the time that {@link #matches} takes: for a user who does not exist. */
  CompletableFuture<Boolean> matchesNobody(String password) {
    return hash(password).thenApply(_ -> false);
  }

  private <T> CompletableFuture<T> submit(Supplier<T> task) {
    try {
      return CompletableFuture.supplyAsync(task, executor);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
