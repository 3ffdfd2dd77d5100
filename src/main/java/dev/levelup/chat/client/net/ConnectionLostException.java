package dev.levelup.chat.client.net;

/** The connection ended, or was not open, before an acknowledgement came. */
public final class ConnectionLostException extends RuntimeException {
  public ConnectionLostException() {
    super("the connection was lost before an answer came");
  }
}
