package dev.levelup.chat.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The CPU time of a process.
 *
 * @param user in its own code, in seconds
 * @param kernel in system calls, in seconds
 */
public record CpuTime(double user, double kernel) {
  /** The unit of /proc, whatever the kernel's own. */
  private static final double TICKS_PER_SECOND = 100;

  /** The time of all its threads since the process started. */
  public static CpuTime of(long pid) throws IOException {
    String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    // The name of the program, in parentheses, may contain spaces.
    List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    return new CpuTime(seconds(fields.get(11)), seconds(fields.get(12)));
  }

  private static double seconds(String ticks) {
    return Long.parseLong(ticks) / TICKS_PER_SECOND;
  }

  /** The time used since an earlier reading. */
  public CpuTime since(CpuTime earlier) {
    return new CpuTime(user - earlier.user, kernel - earlier.kernel);
  }

  CpuTime plus(CpuTime other) {
    return new CpuTime(user + other.user, kernel + other.kernel);
  }

  /** The sum of both, in seconds. */
  public double total() {
    return user + kernel;
  }
}
