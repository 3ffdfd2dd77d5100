package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Encodes and decodes the events on a channel as text that cannot be forged or replayed.
 * Thread-safe.
 */
final class BusWire {
  /** Much longer than the longest event, in UTF-16 code units. */
  static final int LONGEST = 256 * 1024;

  private final String self = UUID.randomUUID().toString();
  private final BusSeal seal;
  private final Newness newness;
  private final Clock clock;
  private long written;

  /**
   * @param key the secret that only the servers on the channel share
   * @param nanos a monotonic clock
   */
  BusWire(byte[] key, String channel, Clock clock, LongSupplier nanos) {
    seal = new BusSeal(key, channel);
    newness = new Newness(clock, nanos);
    this.clock = clock;
  }

  /** Encodes an event; send it before any that is encoded later. */
  synchronized String write(JsonObject event) {
    return seal.seal(new Told(self, ++written, clock.instant(), event).encode());
  }

  /**
   * The event of another server; empty for this server's own.
   *
   * @throws JsonParseException when it is forged, replayed or too old
   */
  Optional<JsonObject> read(String text) {
    if (text.length() > LONGEST) {
      throw new JsonParseException("it is too long");
    }
    String words = seal.open(text).orElseThrow(() -> new JsonParseException("it is not sealed"));
    Told told = Told.decode(words);
    if (told.from().equals(self)) {
      return Optional.empty();
    }
    if (!newness.take(told)) {
      throw new JsonParseException("it is old: repeated, or of a clock a minute from this one");
    }
    return Optional.of(told.event());
  }
}
