package dev.levelup.chat.client.net;

/** The connection ended, or did not stand, before an answer came. */
public final class ConnectionLostException extends RuntimeException {
  public ConnectionLostException() {
    super("the connection was lost before an answer came");
  }
}
