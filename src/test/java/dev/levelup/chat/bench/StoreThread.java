package dev.levelup.chat.bench;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.SqliteStores;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store on the disk whose thread is its own, as in the client, and what that thread takes. */
final class StoreThread implements AutoCloseable {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Path folder = Files.createTempDirectory("store-bench");
  private final ChatStore store =
      new SqliteStores(
              folder,
              thread,
              Clock.systemUTC(),
              new SqliteStores.PictureSpace(Runnable::run, () -> 0))
          .open("http://h", new UserId("alice"), _ -> {});

  StoreThread() throws IOException {}

  /**
   * What something took.
   *
   * @param caller CPU of the calling thread, in nanoseconds
   * @param cpu of the store's thread, in nanoseconds
   * @param elapsed until it was done, in nanoseconds
   */
  record Times(long caller, long cpu, long elapsed) {
    private static double ms(long nanos) {
      return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public String toString() {
      return "CPU of the caller %8.2f ms, of the store's thread %8.2f ms; elapsed %8.2f ms"
          .formatted(ms(caller), ms(cpu), ms(elapsed));
    }
  }

  ChatStore store() {
    return store;
  }

  /** Measures a call, and what the store's thread does for it. */
  Times time(Function<ChatStore, CompletableFuture<?>> call) {
    long before = cpu();
    long start = System.nanoTime();
    long called = CPU.getCurrentThreadCpuTime();
    CompletableFuture<?> answer = call.apply(store);
    long caller = CPU.getCurrentThreadCpuTime() - called;
    answer.join();
    long elapsed = System.nanoTime() - start;
    return new Times(caller, cpu() - before, elapsed);
  }

  private long cpu() {
    return CompletableFuture.supplyAsync(CPU::getCurrentThreadCpuTime, thread).join();
  }

  @Override
  public void close() throws IOException {
    store.forgetEverything();
    thread.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }
}
