package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Message;

/** Hears of every new message, once. */
@FunctionalInterface
public interface MessageListener {
  /**
   * Called when the message is durable, on one thread and in the order of {@code seq} in every
   * room. Must not block.
   */
  void posted(Message message);
}
