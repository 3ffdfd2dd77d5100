package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.MessageId;

/** The newest message that the user has seen in a room. */
public sealed interface ReadPosition {
  /** A message that this client has shown. */
  record Seen(MessageId id) implements ReadPosition {}

  /**
   * The number that the server knows, with the feature {@code activity}.
   *
   * @param seq 0 if the user has seen nothing
   */
  record UpTo(long seq) implements ReadPosition {}
}
