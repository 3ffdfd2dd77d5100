package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import dev.levelup.chat.client.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausingTimerTest extends UiTest {
  private final List<String> done = new ArrayList<>();
  private final PausingTimer resting = new PausingTimer(new Told(), () -> done.add("tick"));

  @Test
  void standsStillBetweenPauseAndResumeAndTicksAtOnceThen() {
    resting.start(16);
    resting.pause();
    assertThat(resting.isRunning()).isFalse();
    resting.resume();
    assertThat(resting.isRunning()).isTrue();
    assertThat(done).containsExactly("start 16", "stop", "start 16", "tick");
  }

  @Test
  void goesOnWithoutAnotherTickWhereItWasNotPaused() {
    resting.start(16);
    resting.resume();
    assertThat(done).containsExactly("start 16");
  }

  /** The toolkit also requests frames while it is shutting down. */
  @Test
  void neverStartsAgainOnceStopped() {
    resting.start(16);
    resting.stop();
    resting.resume();
    assertThat(resting.isRunning()).isFalse();
  }

  @Test
  void doesNotTickWhileItIsHeldAndGoesOnIfThereIsSomethingToDraw() {
    resting.start(16);
    resting.hold(true);
    resting.resume();
    assertThat(resting.isRunning()).isFalse();
    resting.hold(false);
    assertThat(resting.isRunning()).isTrue();
    assertThat(done).containsExactly("start 16", "stop", "start 16", "tick");
    resting.pause();
    resting.hold(true);
    resting.hold(false);
    assertThat(resting.isRunning()).as("nothing to draw").isFalse();
  }

  @Test
  void theToolkitHasTheClockWhereItIsReplaced() throws Exception {
    Toolkit toolkit = onFx(Toolkit::getToolkit);
    assertThat(PausingTimer.field(toolkit, "pulseTimer").getType()).isEqualTo(Timer.class);
    assertThat(PausingTimer.field(toolkit, "timerRunnable").getType()).isEqualTo(Runnable.class);
  }

  /** Runs between its start and its stop, like GTK's. */
  private final class Told extends Timer {
    Told() {
      super(() -> {});
    }

    @Override
    protected long _start(Runnable runnable) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected long _start(Runnable runnable, int milliseconds) {
      done.add("start " + milliseconds);
      return 1;
    }

    @Override
    protected void _stop(long handle) {
      done.add("stop");
    }

    @Override
    protected void _pause(long handle) {}

    @Override
    protected void _resume(long handle) {}
  }
}
