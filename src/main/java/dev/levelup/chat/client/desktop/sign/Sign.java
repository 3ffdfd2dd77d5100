package dev.levelup.chat.client.desktop.sign;

/** One way to notice something, as that a game is in front. Blocks; used on one thread. */
public interface Sign extends AutoCloseable {
  /** Whether it is noticed now; false where that cannot be known. */
  boolean isSeen();

  @Override
  void close();
}
