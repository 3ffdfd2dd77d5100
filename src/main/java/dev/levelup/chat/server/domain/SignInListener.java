package dev.levelup.chat.server.domain;

/** Hears of every sign-in that ends before its time. */
@FunctionalInterface
public interface SignInListener {
  /**
   * Called when the end is durable and {@link AuthService} takes no token of that sign-in any more.
   * Must not block.
   */
  void ended(String signInId);
}
