package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaneFuzzTest extends UiTest {
  /** For more events: {@code -Dpane.fuzz.events=100000}; for others: {@code -Dpane.fuzz.seed=1}. */
  private static final int EVENTS = Integer.getInteger("pane.fuzz.events", 3000);

  private static final long SEED = Long.getLong("pane.fuzz.seed", 20260314);

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 2})
  void everythingIsWhereItHasToBeWhateverHappens(double scale) {
    onFx(
        () -> {
          PaneFuzz fuzz = PaneFuzz.in(stage, SEED, scale);
          fuzz.run(EVENTS);
          assertThat(fuzz.blind()).as(fuzz.summary()).isLessThan(fuzz.frames() / 6);
        });
  }
}
