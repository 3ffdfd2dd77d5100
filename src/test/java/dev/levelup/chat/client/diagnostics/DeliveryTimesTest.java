package dev.levelup.chat.client.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.protocol.ClientMessageId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryTimesTest {
  private final ManualFxThread fx = new ManualFxThread();
  private final DeliveryTimes times = new DeliveryTimes(fx.clock(), fx);

  @Test
  void theLast200CountAndNoMore() {
    for (int i = 0; i < 250; i++) {
      deliver("m" + i, i < 50 ? 9_000 : 10);
    }
    assertThat(times.trips()).hasSize(200);
    assertThat(times.to(Trip.Step.BROADCAST))
        .isEqualTo(new Percentiles(200, millis(10), millis(10), millis(10)));
  }

  @Test
  void percentilesAreTheNearestRanks() {
    List<Duration> all = IntStream.rangeClosed(1, 100).mapToObj(DeliveryTimesTest::millis).toList();
    assertThat(Percentiles.of(all.reversed()))
        .isEqualTo(new Percentiles(100, millis(50), millis(95), millis(99)));
    assertThat(Percentiles.of(List.of(millis(7))))
        .isEqualTo(new Percentiles(1, millis(7), millis(7), millis(7)));
    assertThat(Percentiles.of(List.of()).count()).isZero();
  }

  @Test
  void aRepeatIsCountedFromWhenItWentOutAgain() {
    times.sent(id("again"));
    fx.advance(Duration.ofSeconds(30));
    deliver("again", 20);
    assertThat(times.to(Trip.Step.BROADCAST).p50()).isEqualTo(millis(20));
  }

  @Test
  void whicheverConfirmsFirstIsPaintedAndOnce() {
    List<Runnable> frames = new ArrayList<>();
    times.setFrames(frames::add);
    times.sent(id("own"));
    fx.advance(millis(10));
    times.broadcast(id("own"));
    times.acknowledged(id("own"), fx.clock().instant());
    fx.advance(millis(6));
    assertThat(frames).hasSize(1);
    frames.getFirst().run();
    assertThat(times.to(Trip.Step.PAINTED).p50()).isEqualTo(millis(16));
  }

  @Test
  void whatNobodySentHereIsNotCounted() {
    times.broadcast(id("another device's"));
    assertThat(times.trips()).isEmpty();
  }

  private void deliver(String id, int millis) {
    times.sent(id(id));
    fx.advance(millis(millis));
    times.broadcast(id(id));
  }

  private static ClientMessageId id(String value) {
    return new ClientMessageId(value);
  }

  private static Duration millis(int count) {
    return Duration.ofMillis(count);
  }
}
