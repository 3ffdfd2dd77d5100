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

/** The client in a process of its own, on the platform without a display. */
public final class ProgramProcess implements AutoCloseable {
  /** For a start on a machine that has other things to do. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path profile;
  private final Path out;

  private ProgramProcess(Process process, Path profile, Path out) {
    this.process = process;
    this.profile = profile;
    this.out = out;
  }

  /** Starts it; what it prints and logs is kept beside the profile. */
  public static ProgramProcess start(Path profile, String... arguments) throws IOException {
    return start("dev.levelup.chat.client.ClientMain", profile, Map.of(), arguments);
  }

  /**
   * Starts it by another class.
   *
   * @param environment what else is in there
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
    // The keyring and the tray of whoever runs the tests are theirs.
    builder.environment().keySet().removeAll(Set.of("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    return new ProgramProcess(process, profile, out);
  }

  /** Waits until it has shown its window and listens. */
  public ProgramProcess started() {
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || HandOver.to(profile, "") == Outcome.TAKEN);
    if (!process.isAlive()) {
      throw new AssertionError("the program ended: " + said());
    }
    return this;
  }

  /** What it has printed and logged so far. */
  public String said() {
    try {
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its exit code, once it has ended by itself. */
  public int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the program goes on: " + said());
    }
    return process.exitValue();
  }

  /** Writes a line to its standard input. */
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

  /** Ends it as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
