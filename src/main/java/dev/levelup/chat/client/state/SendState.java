package dev.levelup.chat.client.state;

import java.util.Set;

/**
 * The delivery state of the user's own message. A delivered one has none: it has left the outbox
 * and is a message like any other.
 */
public enum SendState {
  /**
   * Waits until the client is connected, the room is joined and the rate limit allows another
   * message; sent automatically.
   */
  QUEUED,
  /** Emitted; no response yet. */
  SENDING,
  /**
   * No response came in time: the server may have stored it or not. Shown as not delivered, with
   * Retry; sent again automatically, with the same id, after the next reconnect.
   */
  UNKNOWN,
  /** Refused by the server. Shown as not delivered, with the reason and Retry. */
  REFUSED;

  /** Whether the UI shows it as not delivered and offers Retry and Discard. */
  public boolean isUndelivered() {
    return this == UNKNOWN || this == REFUSED;
  }

  /**
   * The next state.
   *
   * @throws IllegalStateException when this state cannot be followed by that one
   */
  SendState to(SendState next) {
    if (!successors().contains(next)) {
      throw new IllegalStateException(this + " cannot become " + next);
    }
    return next;
  }

  private Set<SendState> successors() {
    return switch (this) {
      case QUEUED -> Set.of(SENDING, REFUSED);
      case SENDING -> Set.of(QUEUED, UNKNOWN, REFUSED);
      case UNKNOWN -> Set.of(QUEUED, REFUSED);
      case REFUSED -> Set.of(QUEUED);
    };
  }
}
