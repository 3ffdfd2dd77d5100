package dev.levelup.chat.server.netty;

import java.util.concurrent.atomic.AtomicLong;

/** How much the large bodies of all connections together may hold. Safe for any thread. */
final class BodyBudget {
  private final AtomicLong left;

  BodyBudget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** As much as fits into the heap beside all that the server does. */
  static BodyBudget ofTheHeap() {
    return new BodyBudget(Runtime.getRuntime().maxMemory() / 16);
  }

  /** Takes so many bytes out of it, or none and answers false. */
  boolean take(long bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    give(bytes);
    return false;
  }

  void give(long bytes) {
    left.addAndGet(bytes);
  }
}
