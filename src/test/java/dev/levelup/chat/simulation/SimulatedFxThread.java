package dev.levelup.chat.simulation;

import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.util.Subscription;

/** One client's FX thread, which ends with its process. Only one at a time is ever running. */
final class SimulatedFxThread implements FxThread {
  private final Scheduler scheduler;
  private final Runnable afterEach;
  private final List<Runnable> missed = new ArrayList<>();
  private boolean asleep;
  private boolean running;
  private boolean ended;

  /**
   * Nothing runs yet.
   *
   * @param afterEach looks whether all is well, after each task
   */
  SimulatedFxThread(Scheduler scheduler, Runnable afterEach) {
    this.scheduler = scheduler;
    this.afterEach = afterEach;
  }

  void end() {
    ended = true;
  }

  /** The machine sleeps: what falls due meanwhile is done when it wakes, in order. */
  void sleep(Duration length) {
    if (!asleep) {
      asleep = true;
      scheduler.after(length, this::wake);
    }
  }

  private void wake() {
    asleep = false;
    missed.forEach(Runnable::run);
    missed.clear();
  }

  /** The same task, which waits while the machine sleeps, and is never done in a dead process. */
  Runnable whileItRuns(Runnable task) {
    return () -> {
      if (asleep) {
        missed.add(whileItRuns(task));
      } else if (!ended) {
        task.run();
      }
    };
  }

  /** Asks something that only this thread may ask. */
  boolean ask(BooleanSupplier question) {
    running = true;
    try {
      return question.getAsBoolean();
    } finally {
      running = false;
    }
  }

  @Override
  public void execute(Runnable task) {
    scheduler.after(Duration.ZERO, whileItRuns(() -> run(task)));
  }

  @Override
  public void assertOnThread() {
    if (!running) {
      throw new IllegalStateException("state is touched on another thread");
    }
  }

  @Override
  public Subscription after(Duration delay, Runnable task) {
    boolean[] wanted = {true};
    scheduler.after(
        delay,
        whileItRuns(
            () -> {
              if (wanted[0]) {
                run(task);
              }
            }));
    return () -> wanted[0] = false;
  }

  private void run(Runnable task) {
    running = true;
    try {
      task.run();
      afterEach.run();
    } finally {
      running = false;
    }
  }
}
