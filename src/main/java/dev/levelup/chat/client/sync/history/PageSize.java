package dev.levelup.chat.client.sync.history;

/** How many messages are asked for at once. */
final class PageSize {
  /** Some screens full; the same for every page by number, or the pages would not join. */
  static final int USUAL = 50;

  /** The most that a server gives. */
  static final int LARGEST = 100;

  private PageSize() {}
}
