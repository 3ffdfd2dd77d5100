package dev.levelup.chat.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The threads on which the server may block. The HTTP pool has a bounded queue and rejects tasks
 * beyond it; a socket has at most one call in progress, so the socket pool is bounded by the number
 * of sockets.
 */
final class ServerThreads implements AutoCloseable {
  private static final int WORKERS = 4;

  /**
   * Password hashing is expensive and any client may cause it, so it gets at most half of the
   * processors.
   */
  private static final int HASHERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private static final int WAITING_CALLS = 1024;
  private static final int WAITING_HASHES = 64;
  private static final int WAITING_PICTURES = 64;
  private static final int WAITING_BUS_EVENTS = 10_000;
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ThreadPoolExecutor http =
      pool("http", WORKERS, new ArrayBlockingQueue<>(WAITING_CALLS));
  private final ThreadPoolExecutor sockets = pool("socket", WORKERS, new LinkedBlockingQueue<>());
  private final ThreadPoolExecutor hashing =
      pool("hashing", HASHERS, new ArrayBlockingQueue<>(WAITING_HASHES));
  private final ThreadPoolExecutor painting =
      pool("painting", 1, new ArrayBlockingQueue<>(WAITING_PICTURES));
  private final ThreadPoolExecutor bus =
      pool("bus", 1, new ArrayBlockingQueue<>(WAITING_BUS_EVENTS));
  private final ScheduledThreadPoolExecutor timer = scheduled("timer");
  private final ScheduledThreadPoolExecutor healing = scheduled("healing");
  private final ScheduledThreadPoolExecutor indexing = scheduled("indexing");
  private final ScheduledThreadPoolExecutor activity = scheduled("activity");

  ServerThreads() {
    timer.setRemoveOnCancelPolicy(true);
    // The last commits come after the threads have stopped: they are told to nobody here.
    activity.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  private static ThreadPoolExecutor pool(String name, int size, BlockingQueue<Runnable> waiting) {
    return new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, waiting, named(name));
  }

  private static ScheduledThreadPoolExecutor scheduled(String name) {
    ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1, named(name));
    // Its thread would wait for a delayed task that is removed after the shutdown.
    pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return pool;
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().name(name + "-", 1).daemon().factory();
  }

  Executor http() {
    return http;
  }

  Executor sockets() {
    return sockets;
  }

  Executor hashing() {
    return hashing;
  }

  /** Decodes pictures, one at a time: each takes memory. */
  Executor painting() {
    return painting;
  }

  /** Delivers the events of other servers to local sockets, in order. */
  Executor bus() {
    return bus;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  /** Reads missed events from the store. */
  ScheduledExecutorService healing() {
    return healing;
  }

  /** The same, after a delay. */
  void heal(Runnable task, Duration delay) {
    var _ = healing.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Indexes messages for the search, which waits for the store's writer. */
  ScheduledExecutorService indexing() {
    return indexing;
  }

  /** Tells users what is new in rooms that they have not joined, after a delay and in order. */
  void tell(Runnable task, Duration delay) {
    var _ = activity.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** How many tasks wait for a thread, by pool name. */
  Map<String, IntSupplier> queues() {
    return Map.of(
        "http", () -> http.getQueue().size(),
        "socket", () -> sockets.getQueue().size(),
        "hashing", () -> hashing.getQueue().size(),
        "painting", () -> painting.getQueue().size(),
        "bus", () -> bus.getQueue().size(),
        "activity", () -> activity.getQueue().size());
  }

  /**
   * Lets the calls that the sockets have submitted finish, within a second; later ones are
   * rejected.
   */
  void finishSockets() throws InterruptedException {
    sockets.shutdown();
    var _ = sockets.awaitTermination(GRACE_NANOS, TimeUnit.NANOSECONDS);
  }

  /** Lets tasks in progress finish, within a second; queued ones are dropped. */
  @Override
  public void close() {
    List<ThreadPoolExecutor> all = all();
    all.forEach(ThreadPoolExecutor::shutdown);
    all.forEach(each -> each.getQueue().clear());
    long deadline = System.nanoTime() + GRACE_NANOS;
    try {
      for (ThreadPoolExecutor each : all) {
        each.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether no thread is left. */
  boolean isTerminated() {
    return all().stream().allMatch(ThreadPoolExecutor::isTerminated);
  }

  private List<ThreadPoolExecutor> all() {
    return List.of(http, sockets, hashing, painting, bus, timer, healing, indexing, activity);
  }
}
