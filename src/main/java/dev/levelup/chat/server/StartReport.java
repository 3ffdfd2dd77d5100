package dev.levelup.chat.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.store.PostgresStore;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the configuration at startup, for later diagnosis. */
record StartReport(ServerOptions options) {
  private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);
  private static final String EXIT = "ExitOnOutOfMemoryError";
  private static final String CRASH = "CrashOnOutOfMemoryError";
  private static final long FEW_FILES = 4096;
  private static final long UNKNOWN = -1;
  private static final long MEGABYTE = 1024 * 1024;

  void log() {
    LOG.info(
        "LevelUp Chat {} on Java {}; folder {}; database {}; bus {}; {}, {} MB of heap, {}",
        ServerVersion.number(),
        Runtime.version(),
        options.data().toAbsolutePath().normalize(),
        database(options.shared().database()),
        bus(options.shared().bus()),
        sends(options.sendLimit()),
        Runtime.getRuntime().maxMemory() / MEGABYTE,
        files(openFiles()));
    if (openFiles() != UNKNOWN && openFiles() < FEW_FILES) {
      LOG.warn(
          "This process may open only {} files, and each connection needs one: raise the limit"
              + " (ulimit -n, LimitNOFILE=) to {} or more",
          openFiles(),
          FEW_FILES);
    }
    if (outlivesItsMemory()) {
      LOG.warn(
          "After an OutOfMemoryError this process would keep running without responding: start Java"
              + " with -XX:+{}, which is in packaging/server.options",
          EXIT);
    }
  }

  private static boolean outlivesItsMemory() {
    HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return jvm != null && Stream.of(EXIT, CRASH).noneMatch(each -> isOn(jvm, each));
  }

  private static boolean isOn(HotSpotDiagnosticMXBean jvm, String option) {
    return Boolean.parseBoolean(jvm.getVMOption(option).getValue());
  }

  private static String database(@Nullable String url) {
    return url == null ? "SQLite" : "PostgreSQL " + PostgresStore.place(url);
  }

  /** Without the user name and the password. */
  private static String bus(@Nullable String url) {
    if (url == null) {
      return "none";
    }
    try {
      URI uri = new URI(url);
      return uri.getHost() == null ? "Redis" : "Redis " + uri.getHost() + ":" + uri.getPort();
    } catch (URISyntaxException _) {
      return "Redis";
    }
  }

  private static String sends(SendLimit limit) {
    return limit.perSecond() == 0
        ? "sends without a limit"
        : limit.perSecond() + " sends a second and " + limit.burst() + " at once";
  }

  private static String files(long open) {
    return open == UNKNOWN ? "open files without a known limit" : open + " open files";
  }

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : UNKNOWN;
  }
}
