package dev.levelup.chat.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An X server without a screen. */
final class Screen implements AutoCloseable {
  private final Process server;
  private final String display;

  Screen() throws IOException {
    server =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
            .redirectError(Redirect.DISCARD)
            .start();
    BufferedReader said = server.inputReader(StandardCharsets.US_ASCII);
    display = ":" + said.readLine();
  }

  /** Sets up a process to show its windows here. */
  ProcessBuilder on(ProcessBuilder program) {
    program.environment().put("DISPLAY", display);
    return program;
  }

  /** Runs a script of xdotool, and waits until it ends. */
  void use(Path hands) throws IOException, InterruptedException {
    int exit = on(new ProcessBuilder("xdotool", hands.toString())).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("xdotool ended with " + exit + " at " + hands);
    }
  }

  @Override
  public void close() throws IOException {
    Image.end(server);
  }
}
