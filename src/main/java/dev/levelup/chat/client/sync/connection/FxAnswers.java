package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Delivers responses of the network on the FX thread, and drops those that are not wanted any more.
 */
public final class FxAnswers {
  /** The timeout of an acknowledgement. */
  public static final Duration ACK_TIME = Duration.ofSeconds(5);

  private final FxThread fx;

  public FxAnswers(FxThread fx) {
    this.fx = fx;
  }

  /**
   * Delivers a response.
   *
   * @param wanted checked on the FX thread before the callbacks; if false, neither is called
   */
  public <T> void take(
      CompletableFuture<T> answer,
      BooleanSupplier wanted,
      Consumer<T> use,
      Consumer<Throwable> fail) {
    // By execute, not by an async stage, which would swallow exceptions of the callbacks.
    var _ =
        answer.whenComplete(
            (value, thrown) ->
                fx.execute(
                    () -> {
                      if (wanted.getAsBoolean()) {
                        finish(value, thrown, use, fail);
                      }
                    }));
  }

  /**
   * As {@link #take}, for an acknowledgement: fails with a {@link TimeoutException} after {@link
   * #ACK_TIME}.
   */
  public <T> void takeAck(
      CompletableFuture<T> ack, BooleanSupplier wanted, Consumer<T> use, Consumer<Throwable> fail) {
    Subscription timer =
        fx.after(ACK_TIME, () -> ack.completeExceptionally(new TimeoutException()));
    BooleanSupplier inTime =
        () -> {
          timer.unsubscribe();
          return wanted.getAsBoolean();
        };
    take(ack, inTime, use, fail);
  }

  /**
   * Runs a task on the FX thread later, so that it can paint in between, if it is still wanted
   * then.
   */
  public void soon(BooleanSupplier wanted, Runnable task) {
    fx.execute(
        () -> {
          if (wanted.getAsBoolean()) {
            task.run();
          }
        });
  }

  /** Runs a task after a delay, if it is still wanted then. */
  public void later(Duration delay, BooleanSupplier wanted, Runnable task) {
    var _ =
        fx.after(
            delay,
            () -> {
              if (wanted.getAsBoolean()) {
                task.run();
              }
            });
  }

  private static <T> void finish(
      T value, @Nullable Throwable thrown, Consumer<T> use, Consumer<Throwable> fail) {
    if (thrown == null) {
      use.accept(value);
    } else {
      Throwable cause = thrown.getCause();
      fail.accept(thrown instanceof CompletionException && cause != null ? cause : thrown);
    }
  }
}
