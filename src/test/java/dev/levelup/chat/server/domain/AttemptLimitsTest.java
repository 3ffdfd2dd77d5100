package dev.levelup.chat.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimitsTest {
  private final MovedClock clock = new MovedClock();
  private final AttemptLimits limits = new AttemptLimits(clock);

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * How many of a hundred tries are allowed; {@code %d} in either text is the number of the try.
   */
  private int allowed(String from, String name) {
    return count(i -> limits.trySignIn(address(from.formatted(i)), name.formatted(i)));
  }

  private interface Attempt {
    void number(int i);
  }

  private static int count(Attempt attempt) {
    int allowed = 0;
    for (int i = 0; i < 100; i++) {
      try {
        attempt.number(i);
        allowed++;
      } catch (RefusedException e) {
        assertThat(e.refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
      }
    }
    return allowed;
  }

  @Test
  void aNameIsTriedTenTimesWhereverFromAndThenEveryTenSeconds() {
    assertThat(allowed("10.0.0.%d", "Ann")).isEqualTo(10);
    assertThat(allowed("10.0.1.%d", " \uFF21NN ")).as("the same name").isZero();
    assertThat(allowed("10.0.2.%d", "Ben")).isEqualTo(10);
    clock.move(Duration.ofSeconds(10));
    assertThat(allowed("10.0.0.%d", "Ann")).isEqualTo(1);
  }

  @Test
  void anAddressTriesSixtyNamesAndThenOneASecond() {
    assertThat(allowed("10.0.0.1", "user%d")).isEqualTo(60);
    assertThat(allowed("10.0.0.2", "other%d")).isEqualTo(60);
    clock.move(Duration.ofSeconds(3));
    assertThat(allowed("10.0.0.1", "more%d")).isEqualTo(3);
  }

  @Test
  void whoHasOneAddressOfAnIpv6NetworkHasThemAll() {
    assertThat(allowed("2001:db8:0:1::%d", "user%d")).isEqualTo(60);
    assertThat(allowed("2001:db8:0:2::1", "other%d")).isEqualTo(60);
  }

  @Test
  void refreshesAreCountedByAddressAlone() {
    InetAddress from = address("10.0.0.1");
    int allowed = 0;
    for (int i = 0; i < 10; i++) {
      allowed += count(_ -> limits.tryRefresh(from));
    }
    assertThat(allowed).isEqualTo(600);
    assertThat(count(_ -> limits.tryRefresh(address("10.0.0.2")))).isEqualTo(100);
    assertThat(allowed("10.0.0.1", "user%d")).as("signing in is another thing").isEqualTo(60);
  }
}
