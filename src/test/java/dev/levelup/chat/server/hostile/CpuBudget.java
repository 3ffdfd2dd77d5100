package dev.levelup.chat.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
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
   * Checks that a hostile request costs at most {@value #TIMES} times as much as a harmless one.
   */
  public static void check(String name, Runnable harmless, Runnable hostile) {
    long usual = LongStream.generate(() -> cost(harmless)).limit(RUNS).sorted().toArray()[RUNS / 2];
    long least = Long.MAX_VALUE; // a pause of the machine may affect one run, but not all
    for (int run = 0; run < RUNS && least > TIMES * usual; run++) {
      least = Math.min(least, cost(hostile));
    }
    assertThat(least).as("CPU ns of: %s", name).isLessThanOrEqualTo(TIMES * usual);
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
