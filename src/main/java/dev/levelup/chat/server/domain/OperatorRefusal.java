package dev.levelup.chat.server.domain;

/** What the operator asks for is not possible. The message says why, in one line. */
public final class OperatorRefusal extends RuntimeException {
  public OperatorRefusal(String message) {
    super(message);
  }
}
