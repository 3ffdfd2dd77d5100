package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * What the servers on a channel tell each other, as text that nobody else can make and that counts
 * once. Safe for many threads.
 */
final class BusWire {
  /** Many times the longest event, in UTF-16 code units. */
  static final int LONGEST = 256 * 1024;

  private final String self = UUID.randomUUID().toString();
  private final BusSeal seal;
  private final Newness newness;
  private final Clock clock;
  private long written;

  /**
   * @param key what all servers on the channel have, and nobody else
   * @param nanos goes on evenly, whatever the clock does
   */
  BusWire(byte[] key, String channel, Clock clock, LongSupplier nanos) {
    seal = new BusSeal(key, channel);
    newness = new Newness(clock, nanos);
    this.clock = clock;
  }

  /** To be sent before what is written later. */
  synchronized String write(JsonObject event) {
    return seal.seal(new Told(self, ++written, clock.instant(), event).encode());
  }

  /**
   * What another server tells; empty for what this one told itself.
   *
   * @throws JsonParseException when it comes from nobody of the channel, or once more, or too late
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
