package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One server's end of a bus without Redis and without a thread. What goes over the channel is the
 * real text, sealed and numbered; how it comes to the other ends, if it does, is up to the test.
 */
public final class MemoryBus implements Bus {
  private final BusWire wire;
  private final Consumer<String> channel;
  private Consumer<JsonObject> others = _ -> {};

  /**
   * @param nanos a monotonic clock
   * @param channel takes what is published
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
   * Something has come over the channel, perhaps from this very end.
   *
   * @return whether it was taken; not what is old, and not what this end has published
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
