package dev.levelup.chat.server.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.levelup.chat.server.domain.MovedClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusWireTest {
  private static final byte[] KEY = "a key of these servers".getBytes(UTF_8);
  private static final JsonObject EVENT =
      JsonParser.parseString(
              "{\"event\":\"ended\",\"all\":{\"text\":\"hi\\n\uD83D\uDE80\",\"n\":1}}")
          .getAsJsonObject();

  private final MovedClock clock = new MovedClock();
  private final BusWire one = wire(KEY, "ours", clock);
  private final BusWire two = wire(KEY, "ours", clock);

  @Test
  void whatAServerTellsTheOthersReadAndItDoesNot() {
    String told = one.write(EVENT);
    assertThat(two.read(told)).contains(EVENT);
    assertThat(one.read(told)).isEmpty();
  }

  @Test
  void theFieldsOfAnEventMayHaveTheNamesOfTheEnvelope() {
    JsonObject event = new JsonObject();
    for (String name : List.of("from", "number", "at", "event")) {
      event.addProperty(name, "the event's own");
    }
    assertThat(two.read(one.write(event))).contains(event);
  }

  @Test
  void whoHasNotTheKeyOrIsOnAnotherChannelIsNotHeard() {
    byte[] guess = "a key of these serverz".getBytes(UTF_8);
    assertRefused(wire(guess, "ours", clock).write(EVENT));
    assertRefused(wire(KEY, "theirs", clock).write(EVENT));
  }

  @Test
  void whatIsChangedOnTheWayIsRefusedWhereverItIsChanged() {
    String told = one.write(EVENT);
    for (int i = 0; i < told.length(); i++) {
      StringBuilder changed = new StringBuilder(told);
      changed.setCharAt(i, changed.charAt(i) == 'x' ? 'y' : 'x');
      assertRefused(changed.toString());
      assertRefused(told.substring(0, i));
      assertRefused(told.substring(i + 1));
    }
    assertThat(two.read(told)).contains(EVENT);
  }

  @Test
  void nothingCountsTwiceNorAfterWhatWasToldLater() {
    String first = one.write(EVENT);
    String second = one.write(EVENT);
    assertThat(two.read(second)).isPresent();
    assertRefused(second);
    assertRefused(first);
    assertThat(two.read(one.write(EVENT))).isPresent();
  }

  @Test
  void whatIsHeldBackForLongerThanAMinuteIsRefused() {
    clock.move(Duration.ofHours(1));
    String held = one.write(EVENT);
    String heldLonger = one.write(EVENT);
    clock.move(Duration.ofMinutes(1));
    assertThat(two.read(held)).isPresent();
    clock.move(Duration.ofMillis(1));
    assertRefused(heldLonger);
    assertThat(two.read(one.write(EVENT))).isPresent();
  }

  @Test
  void aClockThatWasWrongAtTheStartKeepsNothingOutForGood() {
    MovedClock wrong = new MovedClock();
    wrong.move(Duration.ofDays(3650));
    BusWire late = new BusWire(KEY, "ours", wrong, () -> nanos(clock));
    assertThatThrownBy(() -> late.read(one.write(EVENT))).isInstanceOf(JsonParseException.class);
    wrong.move(Duration.ofDays(-3650));
    assertThat(late.read(one.write(EVENT))).isPresent();
  }

  @Test
  void whatWasToldBeforeAServerBeganIsNotForIt() {
    String before = one.write(EVENT);
    clock.move(Duration.ofSeconds(1));
    BusWire late = wire(KEY, "ours", clock);
    assertThatThrownBy(() -> late.read(before)).isInstanceOf(JsonParseException.class);
    assertThat(late.read(one.write(EVENT))).isPresent();
  }

  @Test
  void whoseClockIsFarAheadIsNotHeard() {
    MovedClock ahead = new MovedClock();
    ahead.move(Duration.ofHours(1));
    assertRefused(wire(KEY, "ours", ahead).write(EVENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[[[[[[",
        "null",
        "{\"from\":\"x\",\"number\":1,\"event\":\"ended\"}",
        "{\"from\":\"x\",\"number\":1e99,\"at\":\"2026-03-01T12:00:00Z\",\"event\":\"joined\"}"
      })
  void alsoWhatIsSealedHasTheFormOfAnEvent(String words) {
    assertRefused(new BusSeal(KEY, "ours").seal(words));
  }

  @Test
  void whatIsTooLongOrTooDeepIsRefused() {
    BusSeal seal = new BusSeal(KEY, "ours");
    assertRefused(seal.seal("x".repeat(BusWire.LONGEST)));
    assertRefused(seal.seal("[".repeat(100_000)));
    assertRefused(seal.seal("{\"a\":".repeat(40_000)));
  }

  private static BusWire wire(byte[] key, String channel, MovedClock clock) {
    return new BusWire(key, channel, clock, () -> nanos(clock));
  }

  private static long nanos(MovedClock clock) {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }

  private void assertRefused(String text) {
    assertThatThrownBy(() -> two.read(text)).isInstanceOf(JsonParseException.class);
  }
}
