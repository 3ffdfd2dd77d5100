package dev.levelup.chat.server.store;

/** A write was rejected: too many are queued, or the store is closing. Try again later. */
public final class StoreBusyException extends RuntimeException {
  StoreBusyException(String message) {
    super(message);
  }
}
