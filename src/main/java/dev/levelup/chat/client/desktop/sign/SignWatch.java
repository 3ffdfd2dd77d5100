package dev.levelup.chat.client.desktop.sign;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks for signs of something at a low rate, on a thread of its own. */
public final class SignWatch implements AutoCloseable {
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("signs").unstarted(task));
  private final Supplier<List<Sign>> opener;
  private final Consumer<Boolean> listener;
  private List<Sign> signs = List.of();
  private boolean seen;

  /**
   * Looks from now on.
   *
   * @param opener opens the ways to notice it; called on the thread that looks
   * @param listener called on that thread with each change; at first nothing is noticed
   * @param period how long it may go on before it is noticed
   */
  public SignWatch(Supplier<List<Sign>> opener, Consumer<Boolean> listener, Duration period) {
    this.opener = opener;
    this.listener = listener;
    looks.execute(() -> signs = this.opener.get());
    var _ = looks.scheduleWithFixedDelay(this::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    boolean now = signs.stream().anyMatch(Sign::isSeen);
    if (now != seen) {
      seen = now;
      listener.accept(now);
    }
  }

  /** Returns at once; the listener may be called once more. */
  @Override
  public void close() {
    looks.execute(() -> signs.forEach(Sign::close));
    looks.shutdown();
  }
}
