package dev.levelup.chat.client.desktop.game;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks for games at a low rate, on a thread of its own. */
public final class GameWatch implements AutoCloseable {
  /** How long a game may be in front before it is noticed. */
  static final Duration PERIOD = Duration.ofSeconds(2);

  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("games").unstarted(task));
  private final Supplier<List<GameSign>> opener;
  private final Consumer<Boolean> listener;
  private List<GameSign> signs = List.of();
  private boolean seen;

  /**
   * Looks from now on.
   *
   * @param opener opens the ways to notice a game; called on the thread that looks
   * @param listener called on that thread with each change; at first no game is in front
   */
  public GameWatch(Supplier<List<GameSign>> opener, Consumer<Boolean> listener) {
    this(opener, listener, PERIOD);
  }

  GameWatch(Supplier<List<GameSign>> opener, Consumer<Boolean> listener, Duration period) {
    this.opener = opener;
    this.listener = listener;
    looks.execute(() -> signs = this.opener.get());
    var _ = looks.scheduleWithFixedDelay(this::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    boolean now = signs.stream().anyMatch(GameSign::isSeen);
    if (now != seen) {
      seen = now;
      listener.accept(now);
    }
  }

  /** Returns at once; the listener may be called once more. */
  @Override
  public void close() {
    looks.execute(() -> signs.forEach(GameSign::close));
    looks.shutdown();
  }
}
