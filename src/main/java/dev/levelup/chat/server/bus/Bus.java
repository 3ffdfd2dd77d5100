package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Publishes events to the other servers on the database. Thread-safe. */
public interface Bus extends AutoCloseable {
  /** Publishes an event. Never blocks; events published while the bus is down are lost. */
  void publish(Supplier<JsonObject> event);

  /**
   * Starts receiving.
   *
   * @param others receives the other servers' events, in order for each server, on a thread of the
   *     bus; must not block
   */
  void listen(Consumer<JsonObject> others);

  @Override
  void close();
}
