package dev.levelup.chat.client.desktop.game;

/** One way to notice a game. Blocks; used on one thread. */
public interface GameSign extends AutoCloseable {
  /** Whether a game is noticed now; false where that cannot be known. */
  boolean isSeen();

  @Override
  void close();
}
