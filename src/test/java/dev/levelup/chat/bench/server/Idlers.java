package dev.levelup.chat.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cost of clients that are connected and silent. */
public final class Idlers {
  private static final int CONNECTIONS = 10_000;
  private static final int WARM_UP_CONNECTIONS = 1_000;
  private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private Idlers() {}

  /** The additional heap in use for each client, in KB. */
  static double heap(Contestant ours) throws Exception {
    return each(ours, server -> heapBytes(server.pid()) / 1024.0);
  }

  /** The additional memory of the process for each client, in KB. */
  static double resident(Contestant contestant) throws Exception {
    return each(contestant, server -> residentKilobytes(server.pid()));
  }

  private interface Gauge {
    double kilobytes(ServerProcess server) throws IOException;
  }

  private static double each(Contestant contestant, Gauge gauge) throws Exception {
    try (ServerProcess server = contestant.launcher().start()) {
      // The first clients cause one-time costs, which are not counted.
      Crowd.connect(server.url(), WARM_UP_CONNECTIONS, null, new LoadSocket.Ear() {}).close();
      double without = gauge.kilobytes(server);
      try (Crowd crowd = Crowd.connect(server.url(), CONNECTIONS, null, new LoadSocket.Ear() {})) {
        return (gauge.kilobytes(server) - without) / crowd.size();
      }
    }
  }

  /** The heap in use of a JVM after a full collection. */
  public static long heapBytes(long pid) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(List.of(jcmd.toString(), Long.toString(pid), "GC.class_histogram"))
            .start();
    return number(TOTAL, process.inputReader(UTF_8).readAllAsString());
  }

  public static long residentKilobytes(long pid) throws IOException {
    return number(RESIDENT, Files.readString(Path.of("/proc", Long.toString(pid), "status")));
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new UncheckedIOException(new IOException("no " + pattern + " in: " + text));
    }
    return Long.parseLong(found.group(1));
  }
}
