package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.state.Failure;

/** Something that the client itself found wrong, on its way through a future. */
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
