package dev.levelup.chat.client.desktop;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.util.Optional;

/**
 * A pulse timer for JavaFX that stops while there is nothing to draw. JavaFX pauses its timer then,
 * but the one for GTK cannot be paused: it wakes the FX thread sixty times a second, which costs
 * battery.
 */
final class PausingTimer extends Timer {
  private static final String GTK = "com.sun.glass.ui.gtk.GtkTimer";

  private final Timer timer;
  private final Runnable tickSoon;
  private int period;
  private boolean held;
  private boolean wanted;

  /**
   * @param timer ticks between its start and its stop; not started yet
   * @param tickSoon requests one tick as soon as the present task of the FX thread is done
   */
  PausingTimer(Timer timer, Runnable tickSoon) {
    super(() -> {});
    this.timer = timer;
    this.tickSoon = tickSoon;
  }

  /** Replaces the toolkit's timer if that cannot be paused. Before it starts, on the FX thread. */
  static void install() {
    try {
      Toolkit toolkit = Toolkit.getToolkit();
      Field place = field(toolkit, "pulseTimer");
      Timer timer = (Timer) place.get(toolkit);
      Runnable tick = (Runnable) field(toolkit, "timerRunnable").get(toolkit);
      if (timer.getClass().getName().equals(GTK)) {
        place.set(toolkit, new PausingTimer(timer, () -> Application.invokeLater(tick)));
      }
    } catch (ReflectiveOperationException e) {
      // Another toolkit: its timer is left alone.
    }
  }

  /** The toolkit's timer, if it was replaced. On the FX thread. */
  static Optional<PausingTimer> installed() {
    try {
      Toolkit toolkit = Toolkit.getToolkit();
      return field(toolkit, "pulseTimer").get(toolkit) instanceof PausingTimer timer
          ? Optional.of(timer)
          : Optional.empty();
    } catch (ReflectiveOperationException _) {
      return Optional.empty();
    }
  }

  static Field field(Toolkit toolkit, String name) throws NoSuchFieldException {
    Field field = toolkit.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public synchronized void start(int milliseconds) {
    period = milliseconds;
    timer.start(milliseconds);
  }

  /** Keeps the timer from ticking until it is let go, even if there is something to draw. */
  synchronized void hold(boolean now) {
    if (now == held) {
      return;
    }
    held = now;
    if (held) {
      wanted = timer.isRunning();
      timer.stop();
    } else if (wanted) {
      resume();
    }
  }

  @Override
  public synchronized void stop() {
    period = 0;
    timer.stop();
  }

  @Override
  public synchronized void pause() {
    wanted = false;
    timer.stop();
  }

  @Override
  public synchronized void resume() {
    if (held) {
      wanted = true;
    } else if (period > 0 && !timer.isRunning()) {
      timer.start(period);
      tickSoon.run();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer.isRunning();
  }

  @Override
  protected long _start(Runnable runnable) {
    throw new UnsupportedOperationException("not by the screen's clock");
  }

  @Override
  protected long _start(Runnable runnable, int milliseconds) {
    throw new UnsupportedOperationException("the other timer does");
  }

  @Override
  protected void _stop(long handle) {}

  @Override
  protected void _pause(long handle) {}

  @Override
  protected void _resume(long handle) {}
}
