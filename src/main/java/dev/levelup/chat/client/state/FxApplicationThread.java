package dev.levelup.chat.client.state;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.util.Subscription;

/** JavaFX's own thread. */
public final class FxApplicationThread implements FxThread {
  @Override
  public void assertOnThread() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("client state belongs to the FX thread");
    }
  }

  @Override
  public void execute(Runnable task) {
    Platform.runLater(task);
  }

  @Override
  public Subscription after(Duration delay, Runnable task) {
    // A cancelled timer keeps nothing: its task may hold a whole chat.
    CompletableFuture<Void> due = new CompletableFuture<>();
    AtomicBoolean wanted = new AtomicBoolean(true);
    var _ =
        due.completeOnTimeout(null, delay.toMillis(), TimeUnit.MILLISECONDS)
            .thenRunAsync(
                () -> {
                  if (wanted.get()) {
                    task.run();
                  }
                },
                this);
    return () -> {
      wanted.set(false);
      due.cancel(false);
    };
  }
}
