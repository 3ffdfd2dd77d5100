package dev.levelup.chat.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The CPU time that the threads of a server in this process spend on requests. */
public final class CpuBudget {
  private static final Pattern SERVER_THREADS = Pattern.compile("(http|socket|hashing)-.*");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int RUNS = 3;
  private static final int TIMES = 25;

  private CpuBudget() {}

  /**
   * Checks that a request with any of the hostile words costs at most {@value #TIMES} times as much
   * as one with a harmless word of the same length.
   */
  public static void check(String name, List<String> hostile, Consumer<String> request) {
    String harmless = "x".repeat(hostile.stream().mapToInt(String::length).max().orElseThrow());
    long usual = usual(() -> request.accept(harmless));
    for (String word : hostile) {
      assertThat(least(() -> request.accept(word), TIMES * usual))
          .as("CPU ns of: %s %s", name, word.substring(0, 4))
          .isLessThanOrEqualTo(TIMES * usual);
    }
  }

  private static long usual(Runnable request) {
    return LongStream.generate(() -> cost(request)).limit(RUNS).sorted().toArray()[RUNS / 2];
  }

  /** A pause of the machine may affect one run, but not all. */
  private static long least(Runnable request, long enough) {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < RUNS && least > enough; run++) {
      least = Math.min(least, cost(request));
    }
    return least;
  }

  private static long cost(Runnable request) {
    long before = spent();
    request.run();
    return Math.max(1, spent() - before);
  }

  private static long spent() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> SERVER_THREADS.matcher(thread.getThreadName()).matches())
        .mapToLong(ThreadInfo::getThreadId)
        .map(THREADS::getThreadCpuTime)
        .filter(time -> time >= 0)
        .sum();
  }
}
