package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.state.FxThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.util.Subscription;

/**
 * The thread that creates it acts as the FX thread, and time passes only when a test says so.
 * Nothing runs before {@link #run()} or {@link #advance}.
 */
public final class ManualFxThread implements FxThread {
  private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");

  private final Thread owner = Thread.currentThread();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparingLong(Timer::number));
  private Instant now = START;
  private Duration asleep = Duration.ZERO;
  private long timersMade;

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  @Override
  public void assertOnThread() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("state is accessed on " + Thread.currentThread().getName());
    }
  }

  @Override
  public Subscription after(Duration delay, Runnable task) {
    Timer timer = new Timer(now.plus(delay), timersMade++, task);
    timers.add(timer);
    return () -> timers.remove(timer);
  }

  /** Runs the queued tasks, and those that they queue. */
  public void run() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  /** Runs one queued task; returns false if there was none. */
  public boolean runOne() {
    Runnable task = tasks.poll();
    if (task != null) {
      task.run();
    }
    return task != null;
  }

  /** The number of queued tasks. */
  public int queued() {
    return tasks.size();
  }

  /** The number of active timers. */
  public int timers() {
    return timers.size();
  }

  /** Lets time pass, and runs each timer when it is due. */
  public void advance(Duration time) {
    Instant end = now.plus(time);
    run();
    while (!timers.isEmpty() && !timers.peek().due().isAfter(end)) {
      Timer timer = timers.remove();
      now = timer.due();
      timer.task().run();
      run();
    }
    now = end;
  }

  /** The machine sleeps: the clock advances, and the timers do not. */
  public void sleep(Duration time) {
    asleep = asleep.plus(time);
  }

  /** This thread's time, in UTC. */
  public Clock clock() {
    InstantSource source = () -> now.plus(asleep);
    return source.withZone(ZoneOffset.UTC);
  }

  private record Timer(Instant due, long number, Runnable task) {}
}
