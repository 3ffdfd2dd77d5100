package dev.levelup.chat.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.EventLimits.Verdict;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventLimitsTest {
  private static final UserId ANN = new UserId("ann");
  private static final UserId BEN = new UserId("ben");

  private final MovedClock clock = new MovedClock();
  private final EventLimits limits = new EventLimits(new SendLimit(1, 5), clock);

  private Stream<Verdict> events(int count) {
    return IntStream.range(0, count).mapToObj(_ -> limits.take(ANN));
  }

  @Test
  void whoFloodsIsRefusedAndThenNotWorthKeeping() {
    assertThat(events(310)).containsOnly(Verdict.TAKEN);
    assertThat(events(200)).containsOnly(Verdict.REFUSED);
    assertThat(events(1000)).containsOnly(Verdict.EXCESSIVE);
    assertThat(limits.take(BEN)).isEqualTo(Verdict.TAKEN);
  }

  @Test
  void whoHurriesThroughRoomsIsNotHeldUp() {
    for (int second = 0; second < 600; second++) {
      assertThat(events(50)).containsOnly(Verdict.TAKEN);
      clock.move(Duration.ofSeconds(1));
    }
  }

  @Test
  void sendsCountWithTheOthers() {
    IntStream.range(0, 310).forEach(_ -> limits.takeSend(ANN));
    assertThat(limits.take(ANN)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void sendsWithoutALimitAreNotLimitedHere() {
    EventLimits free = new EventLimits(SendLimit.NONE, clock);
    assertThat(IntStream.range(0, 1000).mapToObj(_ -> free.takeSend(ANN)))
        .containsOnly(Verdict.TAKEN);
    assertThat(IntStream.range(0, 1000).mapToObj(_ -> free.take(ANN))).contains(Verdict.EXCESSIVE);
  }

  @Test
  void whatSendersMaySendIsNeverTooMuch() {
    EventLimits fast = new EventLimits(new SendLimit(1000, 5000), clock);
    assertThat(IntStream.range(0, 5000).mapToObj(_ -> fast.takeSend(ANN)))
        .containsOnly(Verdict.TAKEN);
  }

  @Test
  void comingAndGoingIsToldOfLessOften() {
    assertThat(IntStream.range(0, 100).filter(_ -> limits.mayAnnounce(ANN))).hasSize(20);
    clock.move(Duration.ofSeconds(1));
    assertThat(limits.mayAnnounce(ANN)).isTrue();
    assertThat(limits.mayAnnounce(ANN)).isFalse();
  }
}
