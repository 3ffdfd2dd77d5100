package dev.levelup.chat.server.domain;

/** Receives every event once. */
@FunctionalInterface
public interface ChatListener {
  /**
   * Called with a {@link ChatEvent.Durable} once it is committed, on one thread and in the order of
   * the commits; with a {@link ChatEvent.Passing} on any. Must not block.
   */
  void told(ChatEvent event);
}
