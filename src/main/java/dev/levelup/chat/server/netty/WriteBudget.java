package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.logging.LogThrottle;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.internal.PlatformDependent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One budget for all bytes that wait to be written in this process: a single client may be slow for
 * a while, but all of them together must not exhaust the memory. When the budget is exceeded, the
 * clients with most waiting bytes are disconnected, until a quarter is free again. Each client's
 * copy of a broadcast counts, although it was encoded once.
 *
 * <p>The waiting bytes are not tracked one by one. They are at most those of the last measurement
 * plus those written since; only when that bound exceeds the budget, they are measured again.
 * Thread-safe; never blocks.
 */
public final class WriteBudget {
  private static final int GRAIN = 64 * 1024;
  private static final LogThrottle log =
      new LogThrottle(LoggerFactory.getLogger(WriteBudget.class));
  private static final WriteBudget PROCESS = new WriteBudget(quarterOfMemory(), GRAIN);

  /** The bytes that wait for one client. */
  public interface Backlog {
    /** The number of waiting bytes. From any thread. */
    long waitingBytes();

    /** Disconnects the client and discards its bytes. From any thread; must not block. */
    void cut();
  }

  private record Waiting(Backlog backlog, long bytes) {}

  private static final class Written {
    private int bytes;
  }

  private final long limit;
  private final int grain;
  private final Set<Backlog> backlogs = ConcurrentHashMap.newKeySet();
  private final AtomicLong writtenSinceLook = new AtomicLong();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile long allowance;

  /** The bytes that each thread has not reported yet: less than a grain. */
  private final FastThreadLocal<Written> unreported =
      new FastThreadLocal<>() {
        @Override
        protected Written initialValue() {
          return new Written();
        }
      };

  /**
   * An empty budget.
   *
   * @param grain how many bytes a thread may write before it reports them
   */
  WriteBudget(long limit, int grain) {
    this.limit = limit;
    this.grain = grain;
    this.allowance = limit;
  }

  /**
   * The budget of all ports in the process: a quarter of the memory available for waiting bytes.
   */
  public static WriteBudget ofProcess() {
    return PROCESS;
  }

  private static long quarterOfMemory() {
    return Math.min(Runtime.getRuntime().maxMemory(), PlatformDependent.maxDirectMemory()) / 4;
  }

  /** Counts a backlog until it is removed. */
  public void add(Backlog backlog) {
    backlogs.add(backlog);
  }

  /** Stops counting a backlog. */
  public void remove(Backlog backlog) {
    backlogs.remove(backlog);
  }

  /** Adds bytes that may be waiting now. */
  public void wrote(int bytes) {
    Written written = unreported.get();
    written.bytes += bytes;
    if (written.bytes >= grain) {
      long since = writtenSinceLook.addAndGet(written.bytes);
      written.bytes = 0;
      if (since > allowance) {
        look();
      }
    }
  }

  private void look() {
    if (!looking.compareAndSet(false, true)) {
      return;
    }
    try {
      writtenSinceLook.set(0); // before the measurement: bytes written meanwhile count as new
      allowance = Math.max(limit - relieve(), limit / 16);
    } finally {
      looking.set(false);
    }
  }

  /** The waiting bytes, after the necessary disconnects. */
  private long relieve() {
    List<Waiting> all = new ArrayList<>();
    backlogs.forEach(each -> all.add(new Waiting(each, each.waitingBytes())));
    long sum = all.stream().mapToLong(Waiting::bytes).sum();
    if (sum <= limit) {
      return sum;
    }
    all.sort(Comparator.comparingLong(Waiting::bytes).reversed());
    long left = sum;
    int cut = 0;
    while (left > limit / 4 * 3 && cut < all.size()) {
      Waiting slowest = all.get(cut++);
      left -= slowest.bytes();
      slowest.backlog().cut();
    }
    log.log(
        Level.WARN,
        "too much waits to be written",
        sum + " bytes waited to be written; ended the connections with most of them: " + cut);
    return left;
  }
}
