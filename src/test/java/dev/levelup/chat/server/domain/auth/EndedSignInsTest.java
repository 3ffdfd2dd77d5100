package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.domain.MovedClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndedSignInsTest {
  private final MovedClock clock = new MovedClock();

  @Test
  void anEndIsRememberedAsLongAsTokensCouldBeGoodAndThenForgotten() {
    EndedSignIns ended = new EndedSignIns(clock, Map.of("old", clock.instant().plusSeconds(5)));
    for (int i = 0; i < 100; i++) {
      ended.add("s" + i, clock.instant().plusSeconds(10));
      clock.move(Duration.ofSeconds(1));
    }
    assertThat(ended.contains("s99")).isTrue();
    assertThat(ended.contains("old")).isFalse();
    assertThat(ended.contains(null)).isFalse();
    assertThat(ended.remembered()).isEqualTo(10);
  }
}
