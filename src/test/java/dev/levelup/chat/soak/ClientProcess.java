package dev.levelup.chat.soak;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@link SoakClient} that can be killed and restarted with the same profile. */
final class ClientProcess implements AutoCloseable {
  private static final Gson gson = new Gson();

  private final Script script;
  private Process process;

  ClientProcess(Script script) throws IOException {
    this.script = script;
    Files.createDirectories(Path.of(script.folder()));
    process = start();
  }

  Script script() {
    return script;
  }

  List<Entry> journal() throws IOException {
    return Journal.read(SoakUser.journal(script));
  }

  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            SoakClient.class.getName(),
            gson.toJson(script));
    Path log = Path.of(script.folder(), "log");
    return new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start();
  }

  /** Sends SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void restart() throws IOException {
    process = start();
  }

  /** Sends a command and waits for what the client shows then. */
  Show ask(String command) throws IOException {
    BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(command + "\n");
    in.flush();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    Show show = gson.fromJson(out.readLine(), Show.class);
    if (show == null) {
      throw new IOException(script.name() + " has ended by itself");
    }
    return show;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
