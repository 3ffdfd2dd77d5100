package dev.levelup.chat.server.netty;

import java.util.concurrent.atomic.AtomicLong;

/** Limits the memory that the large bodies of all connections hold together. Thread-safe. */
final class BodyBudget {
  private final AtomicLong left;

  BodyBudget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** A part of the heap that leaves enough for the rest of the server. */
  static BodyBudget ofTheHeap() {
    return new BodyBudget(Runtime.getRuntime().maxMemory() / 16);
  }

  /** Reserves that many bytes, or reserves nothing and returns false. */
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
