package dev.levelup.chat.client.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of the connection to the server. */
public sealed interface ConnectionState {
  /** The first attempt is under way. */
  record Connecting() implements ConnectionState {}

  /**
   * Live events arrive.
   *
   * @param polling whether over HTTP long polling, because a WebSocket could not be opened
   */
  record Online(boolean polling) implements ConnectionState {}

  /**
   * The connection is lost, and the client retries by itself.
   *
   * @param attempt 1 for the first
   * @param nextTry when the attempt begins; in the past once it is under way
   */
  record Reconnecting(int attempt, Instant nextTry) implements ConnectionState {}

  /**
   * The client has stopped retrying: the UI says so and offers "Try again".
   *
   * @param why the cause; null while it is unknown
   */
  record GaveUp(@Nullable Failure why) implements ConnectionState {
    /** The cause is still unknown. */
    public GaveUp() {
      this(null);
    }
  }
}
