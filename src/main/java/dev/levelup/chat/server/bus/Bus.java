package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells the other servers on the database of what was done here. Safe for many threads. */
public interface Bus extends AutoCloseable {
  /** Tells all others. Never blocks; what is told while the bus is away is lost. */
  void publish(Supplier<JsonObject> event);

  /**
   * Begins to listen.
   *
   * @param others hears what the others publish, each of them in its order, on a thread of the
   *     bus's; must not block
   */
  void listen(Consumer<JsonObject> others);

  @Override
  void close();
}
