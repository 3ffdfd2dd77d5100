package dev.levelup.chat.client.cache;

/** A keyring that cannot be used, or not now. Has no secret in it. */
public final class KeyringException extends RuntimeException {
  public KeyringException(String message) {
    super(message);
  }

  public KeyringException(String message, Throwable cause) {
    super(message, cause);
  }
}
