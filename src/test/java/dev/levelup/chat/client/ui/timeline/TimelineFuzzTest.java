package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineFuzzTest extends UiTest {
  /** For more events: {@code -Dpane.fuzz.events=100000}; for others: {@code -Dpane.fuzz.seed=1}. */
  private static final int EVENTS = Integer.getInteger("pane.fuzz.events", 1500);

  private static final long SEED = Long.getLong("pane.fuzz.seed", 20260314);

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 2})
  void nothingMovesUnderTheReaderWhateverHappens(double scale) {
    TimelineFuzz fuzz = onFx(() -> TimelineFuzz.in(stage, SEED, scale));
    onFx(() -> fuzz.run(EVENTS));
    assertThat(onFx(fuzz::confirmed)).as("it was worth it").isPositive();
  }

  @Test
  void nothingMovesUnderTheReaderWhereMessagesAreFolded() {
    onFx(() -> TimelineFuzz.in(stage, SEED, 1).ignoring("carol").run(EVENTS));
  }

  /** Here the reader presses End while the missed messages are fetched. */
  @Test
  void aReaderWhoGoesToTheEndMeanwhileFollows() {
    onFx(() -> TimelineFuzz.in(stage, 3155747067645407142L, 1).run(EVENTS));
  }
}
