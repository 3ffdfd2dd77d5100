package dev.levelup.chat.server.store;

/** The database failed, for example because the disk is full; what it was to write is not kept. */
public final class StoreException extends RuntimeException {
  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
