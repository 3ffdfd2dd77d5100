package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.state.Failure;

/** Carries a {@link Failure} that the client itself found through a future. */
public final class FailureException extends RuntimeException {
  private final transient Failure failure;

  public FailureException(Failure.Kind kind) {
    super(kind.toString());
    failure = Failure.of(kind);
  }

  public Failure failure() {
    return failure;
  }
}
