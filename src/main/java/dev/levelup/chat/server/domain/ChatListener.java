package dev.levelup.chat.server.domain;

/** Receives every event once. */
@FunctionalInterface
public interface ChatListener {
  /**
   * Called with a {@link ChatEvent.Durable} after its commit, on one thread and in commit order;
   * with a {@link ChatEvent.Passing} on any thread. Must not block.
   */
  void told(ChatEvent event);
}
