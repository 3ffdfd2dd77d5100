package dev.levelup.chat.client.desktop.program;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program of the system that is started for each thing to do.
 *
 * @param command the program and its arguments: never a user's words, which others on the machine
 *     could read there
 * @param patience how long it may take; then it is ended
 */
public record Program(List<String> command, Duration patience) {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  /**
   * Runs it to its end. Blocks.
   *
   * @param input ASCII, and not longer than what a pipe holds; the program may leave it unread
   * @throws IOException when it is missing, fails, or takes too long
   */
  public void run(String input) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    give(process, input);
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new IOException(command.getFirst() + " does not end");
    }
    if (process.exitValue() != 0) {
      throw new IOException(command.getFirst() + " fails with " + process.exitValue());
    }
  }

  /** How it ends decides: it may have ended before it was given all. */
  private static void give(Process process, String input) {
    try (Writer to = process.outputWriter(StandardCharsets.US_ASCII)) {
      to.write(input);
    } catch (IOException e) {
      LOG.debug("A program does not read: {}", e.toString());
    }
  }
}
