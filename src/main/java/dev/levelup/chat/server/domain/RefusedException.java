package dev.levelup.chat.server.domain;

/**
 * The server refuses a request; nothing has changed. Has no stack trace, since it is a response
 * rather than a fault.
 */
public final class RefusedException extends RuntimeException {
  private final Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
