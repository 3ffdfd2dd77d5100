package dev.levelup.chat.client.cache;

/** What can go wrong with a store; the chat itself goes on. */
public enum StoreFailure {
  /** The file could not be read. It is set aside under another name, and a new one is begun. */
  DAMAGED,
  /** The disk takes nothing: what is written now lives only as long as the program. */
  NOT_KEPT
}
