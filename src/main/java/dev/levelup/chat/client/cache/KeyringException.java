package dev.levelup.chat.client.cache;

/** The keyring cannot be used, or not now. Contains no secret. */
public final class KeyringException extends RuntimeException {
  public KeyringException(String message) {
    super(message);
  }

  public KeyringException(String message, Throwable cause) {
    super(message, cause);
  }
}
