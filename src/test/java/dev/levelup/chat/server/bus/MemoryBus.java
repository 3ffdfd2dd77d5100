package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One server's end of a bus without Redis and without a thread. Events are encoded, sealed and
 * numbered as for the real bus; whether and when they reach the other ends is decided by the test.
 */
public final class MemoryBus implements Bus {
  private final BusWire wire;
  private final Consumer<String> channel;
  private Consumer<JsonObject> others = _ -> {};

  /**
   * @param nanos a monotonic clock
   * @param channel receives what is published
   */
  public MemoryBus(
      byte[] key, String name, Clock clock, LongSupplier nanos, Consumer<String> channel) {
    wire = new BusWire(key, name, clock, nanos);
    this.channel = channel;
  }

  @Override
  public void publish(Supplier<JsonObject> event) {
    channel.accept(wire.write(event.get()));
  }

  @Override
  public void listen(Consumer<JsonObject> listener) {
    others = listener;
  }

  /**
   * Receives a text from the channel, possibly one that this end has published.
   *
   * @return whether it was accepted; old texts and this end's own are not
   */
  public boolean hear(String text) {
    try {
      var event = wire.read(text);
      event.ifPresent(others);
      return event.isPresent();
    } catch (JsonParseException _) {
      return false;
    }
  }

  @Override
  public void close() {}
}
