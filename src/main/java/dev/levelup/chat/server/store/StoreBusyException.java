package dev.levelup.chat.server.store;

/** A write was not even queued: too many are waiting, or the store is closing. Try again later. */
public final class StoreBusyException extends RuntimeException {
  StoreBusyException(String message) {
    super(message);
  }
}
