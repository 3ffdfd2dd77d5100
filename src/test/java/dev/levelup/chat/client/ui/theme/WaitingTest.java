package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.Motion;
import dev.levelup.chat.client.ui.UiTest;
import org.junit.jupiter.api.Test;

class WaitingTest extends UiTest {
  @Test
  void theRingGivesWayToAStillIconForThoseWhoWantReducedMotion() {
    Waiting waiting = show(200, 200, Waiting::new);
    choose(Motion.FULL);
    assertThat(isShown(waiting, ".waiting-ring")).isTrue();
    assertThat(isShown(waiting, ".waiting-still")).isFalse();
    choose(Motion.REDUCED);
    assertThat(isShown(waiting, ".waiting-ring")).isFalse();
    assertThat(isShown(waiting, ".waiting-still")).isTrue();
    choose(Motion.FULL);
    assertThat(isShown(waiting, ".waiting-ring")).isTrue();
  }

  private void choose(Motion motion) {
    onFx(() -> windowTheme.look().motionProperty().set(motion));
  }

  private static boolean isShown(Waiting waiting, String part) {
    return onFx(() -> waiting.lookup(part).isVisible());
  }
}
