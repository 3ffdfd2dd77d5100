package dev.levelup.chat.client.state;

import java.util.Set;

/**
 * Where a message of the user's stands on its way to the server. A delivered one has no state: it
 * has left the outbox and is a message like any other.
 */
public enum SendState {
  /**
   * Waits until the connection is up, its room is joined and the server takes more from the user;
   * goes out by itself.
   */
  QUEUED,
  /** Emitted; no answer yet. */
  SENDING,
  /**
   * No answer came in time: it may have been stored or not. Shown as not delivered, with Retry;
   * goes out again by itself, as the same message, after the next reconnect.
   */
  UNKNOWN,
  /** The server said no. Shown as not delivered, with the reason and Retry. */
  REFUSED;

  /** Whether the UI shows it as not delivered and offers Retry and Discard. */
  public boolean isUndelivered() {
    return this == UNKNOWN || this == REFUSED;
  }

  /**
   * The next state.
   *
   * @throws IllegalStateException when there is no way from here to there
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
