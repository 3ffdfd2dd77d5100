package dev.levelup.chat.client.cache;

/** A failure of a store; the chat itself continues. */
public enum StoreFailure {
  /** The file could not be read. It was renamed, and a new one is created. */
  DAMAGED,
  /** The disk cannot be written: what is written now is lost when the program ends. */
  NOT_KEPT
}
