package dev.levelup.chat.client.sync.history;

/** How many messages are requested at once. */
final class PageSize {
  /** A few screens full; the same for every numbered page, otherwise pages would not adjoin. */
  static final int USUAL = 50;

  /** The most that a server returns. */
  static final int LARGEST = 100;

  private PageSize() {}
}
