package dev.levelup.chat.server.domain;

/** The server says no, and nothing has changed. An answer rather than a fault: it has no trace. */
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
