package dev.levelup.chat.server.domain.auth;

import java.util.concurrent.Executor;

/** Password hashes that take no time, for tests that are not about them. */
public final class CheapPasswords {
  private CheapPasswords() {}

  /** The least memory that argon2 accepts, and one pass. */
  public static Passwords on(Executor executor) {
    return new Passwords(8, 1, executor);
  }
}
