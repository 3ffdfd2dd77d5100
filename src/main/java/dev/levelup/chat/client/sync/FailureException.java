package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.Failure;

/** Something that the client itself found wrong, on its way through a future. */
final class FailureException extends RuntimeException {
  private final transient Failure failure;

  FailureException(Failure.Kind kind) {
    super(kind.toString());
    failure = Failure.of(kind);
  }

  Failure failure() {
    return failure;
  }
}
