package dev.levelup.chat.client.desktop;

import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.desktop.HandOver.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The client in its own process, on the headless platform. */
public final class ProgramProcess implements AutoCloseable {
  /** Long enough for a start on a busy machine. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path profile;
  private final Path out;

  private ProgramProcess(Process process, Path profile, Path out) {
    this.process = process;
    this.profile = profile;
    this.out = out;
  }

  /** Starts the client; its output and its log are stored next to the profile. */
  public static ProgramProcess start(Path profile, String... arguments) throws IOException {
    return start("dev.levelup.chat.client.ClientMain", profile, Map.of(), arguments);
  }

  /**
   * Starts the client with another main class.
   *
   * @param environment additional variables
   */
  public static ProgramProcess start(
      String main, Path profile, Map<String, String> environment, String... arguments)
      throws IOException {
    Path out = Files.createTempFile(profile.getParent(), "program", ".out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of("--profile", profile.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    // The tests must not use the developer's own keyring and tray.
    builder.environment().keySet().removeAll(Set.of("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    return new ProgramProcess(process, profile, out);
  }

  /** Waits until the client has shown its window and listens for other starts. */
  public ProgramProcess started() {
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || HandOver.to(profile, "") == Outcome.TAKEN);
    if (!process.isAlive()) {
      throw new AssertionError("the program ended: " + said());
    }
    return this;
  }

  /** What the client has printed and logged so far. */
  public String said() {
    try {
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the process has ended by itself, and returns its exit code. */
  public int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the program is still running: " + said());
    }
    return process.exitValue();
  }

  /** Writes a line to the standard input of the client. */
  public void tell(String word) throws IOException {
    process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Process process() {
    return process;
  }

  /** Sends SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
