package dev.levelup.chat.server.bus;

import java.util.function.Consumer;

/** Tells the other servers on the database of what was done here. Safe for many threads. */
public interface Bus extends AutoCloseable {
  /** Tells all others. Never blocks; what is told while the bus is away is lost. */
  void publish(BusEvent event);

  /**
   * Begins to listen.
   *
   * @param others hears what the others publish, each of them in its order, on a thread of the
   *     bus's; must not block
   */
  void listen(Consumer<BusEvent> others);

  @Override
  void close();
}
