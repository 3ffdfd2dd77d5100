package dev.levelup.chat.client.diagnostics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The report of an uncaught exception: the places in the code, and versions. Never the exceptions'
 * messages, which may contain a token, text or a name.
 */
final class CrashReport {
  private static final int MOST_FRAMES = 60;
  private static final int MOST_CAUSES = 8;

  /** Only such thread names are reported: a library may name its threads by a server's address. */
  private static final Pattern TELLS_NOTHING = Pattern.compile("[A-Za-z ]{1,40}");

  private CrashReport() {}

  /**
   * The report's text, some kilobytes at most.
   *
   * @param version the version of this program
   * @param thread the name of the thread that threw
   */
  static String of(Throwable thrown, String thread, String version, Instant when) {
    List<String> lines = new ArrayList<>();
    lines.add("LevelUp Chat " + version + ", report of a problem");
    lines.add(when.toString());
    lines.add("Java " + property("java.version") + ", " + property("java.vendor"));
    lines.add("JavaFX " + property("javafx.runtime.version"));
    lines.add(property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
    lines.add("Thread: " + (TELLS_NOTHING.matcher(thread).matches() ? thread : "one of a library"));
    for (Throwable each : causes(thrown)) {
      lines.add("");
      lines.add(each.getClass().getName());
      frames(each).forEach(frame -> lines.add("    at " + frame));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<StackTraceElement> frames(Throwable thrown) {
    List<StackTraceElement> frames = List.of(thrown.getStackTrace());
    return frames.subList(0, Math.min(frames.size(), MOST_FRAMES));
  }

  /** The exception and its causes, each once. */
  private static List<Throwable> causes(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    @Nullable Throwable each = thrown;
    while (each != null && causes.size() < MOST_CAUSES && seen.add(each)) {
      causes.add(each);
      each = each.getCause();
    }
    return causes;
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
