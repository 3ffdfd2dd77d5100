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
 * One budget for all bytes that wait to be written in this process: each client may be slow for a
 * while, all of them together may not use up its memory. When it is exceeded, those with most
 * waiting are cut, until a quarter is free again. What waits is a copy for each client, though it
 * was encoded once; so every copy counts.
 *
 * <p>What waits is not followed byte by byte. It cannot be more than what waited at the last look
 * and what was written since; only when that is too much, it is looked at again. Safe for many
 * threads; never blocks.
 */
public final class WriteBudget {
  private static final int GRAIN = 64 * 1024;
  private static final LogThrottle log =
      new LogThrottle(LoggerFactory.getLogger(WriteBudget.class));
  private static final WriteBudget PROCESS = new WriteBudget(quarterOfMemory(), GRAIN);

  /** Where bytes wait for one client. */
  public interface Backlog {
    /** How many bytes wait. From any thread. */
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

  /** What each thread has not reported yet: less than a grain. */
  private final FastThreadLocal<Written> unreported =
      new FastThreadLocal<>() {
        @Override
        protected Written initialValue() {
          return new Written();
        }
      };

  /**
   * A budget of which nothing is used.
   *
   * @param grain how many bytes a thread may write before they count
   */
  WriteBudget(long limit, int grain) {
    this.limit = limit;
    this.grain = grain;
    this.allowance = limit;
  }

  /** The one for all ports of the process: a quarter of the memory that bytes may wait in. */
  public static WriteBudget ofProcess() {
    return PROCESS;
  }

  private static long quarterOfMemory() {
    return Math.min(Runtime.getRuntime().maxMemory(), PlatformDependent.maxDirectMemory()) / 4;
  }

  /** Counts a backlog in, until it is removed. */
  public void add(Backlog backlog) {
    backlogs.add(backlog);
  }

  /** It does not count any more. */
  public void remove(Backlog backlog) {
    backlogs.remove(backlog);
  }

  /** So much more may wait now. */
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
      writtenSinceLook.set(0); // before the look: what is written meanwhile counts as new
      allowance = Math.max(limit - relieve(), limit / 16);
    } finally {
      looking.set(false);
    }
  }

  /** What waits, after those were cut who had to be. */
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
