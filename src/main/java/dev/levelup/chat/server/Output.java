package dev.levelup.chat.server;

import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.logging.Causes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a command has to say: text for people, or JSON for programs. */
final class Output {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print JSON, for programs.")
  private boolean json;

  /**
   * Prints one line.
   *
   * @param value the same as a record
   */
  void print(Object value, String text) {
    print(value, List.of(text));
  }

  /** Prints lines, or the whole as one line of JSON. */
  void print(Object value, List<String> lines) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(WireJson.gson().toJson(value));
    } else {
      lines.forEach(line -> out.println(Causes.oneLine(line)));
    }
    out.flush();
  }

  /**
   * Logs what a command has done. The logger is no constant of the command: picocli creates all
   * commands before the format of the log is chosen.
   *
   * @param text with {@code {}} for each value
   */
  static void audit(Class<?> command, String text, Object... values) {
    LoggerFactory.getLogger(command).info(text, values);
  }
}
