package dev.levelup.chat.server;

/** The server cannot start. The message tells the person who started it why, in one line. */
public final class StartException extends Exception {
  StartException(String message) {
    super(message);
  }

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
