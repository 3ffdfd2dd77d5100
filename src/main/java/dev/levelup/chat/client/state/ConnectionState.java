package dev.levelup.chat.client.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the client stands with the server. */
public sealed interface ConnectionState {
  /** An attempt is under way that nothing has failed before. */
  record Connecting() implements ConnectionState {}

  /**
   * Live events arrive.
   *
   * @param polling over HTTP long polling, because a WebSocket did not come about
   */
  record Online(boolean polling) implements ConnectionState {}

  /**
   * The connection is lost, and the client tries by itself.
   *
   * @param attempt 1 for the first
   * @param nextTry when the attempt begins; in the past once it is under way
   */
  record Reconnecting(int attempt, Instant nextTry) implements ConnectionState {}

  /**
   * The client has stopped trying by itself: the UI says so and offers "Try again".
   *
   * @param why what is in the way; null as long as nobody knows
   */
  record GaveUp(@Nullable Failure why) implements ConnectionState {
    /** Nobody knows yet why. */
    public GaveUp() {
      this(null);
    }
  }
}
