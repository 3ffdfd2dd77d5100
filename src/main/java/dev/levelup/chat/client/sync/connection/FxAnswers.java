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

/** Brings the answers of the network to the FX thread, and drops those that nobody wants now. */
public final class FxAnswers {
  /** How long a socket may take to acknowledge. */
  public static final Duration ACK_TIME = Duration.ofSeconds(5);

  private final FxThread fx;

  public FxAnswers(FxThread fx) {
    this.fx = fx;
  }

  /**
   * Waits for an answer.
   *
   * @param wanted asked on the FX thread before anything else is done with the answer
   */
  public <T> void take(
      CompletableFuture<T> answer,
      BooleanSupplier wanted,
      Consumer<T> use,
      Consumer<Throwable> fail) {
    // Handed over by execute, not by an async stage, which would swallow what the consumers throw.
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

  /** As {@link #take}, and fails with a {@link TimeoutException} when an ack takes too long. */
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

  /** Does something once the FX thread has painted, if need be, and if it is wanted then. */
  public void soon(BooleanSupplier wanted, Runnable task) {
    fx.execute(
        () -> {
          if (wanted.getAsBoolean()) {
            task.run();
          }
        });
  }

  /** Does something once the delay is over, if it is wanted then. */
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
