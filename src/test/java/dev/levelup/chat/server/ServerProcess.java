package dev.levelup.chat.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in its own process. */
public final class ServerProcess implements AutoCloseable {
  private static final Path OPTIONS =
      Path.of(System.getProperty("basedir", ""), "packaging", "server.options");
  private static final String GREETING = "listening on ";

  private final Process process;
  private final URI url;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    BufferedReader out = process.inputReader(UTF_8);
    String line = out.readLine();
    if (line == null || !line.startsWith(GREETING)) {
      throw new IOException("instead of its greeting the server said: " + line);
    }
    url = URI.create(line.substring(GREETING.length()));
  }

  /** Starts a server on a free port; its log goes to the log of the tests. */
  static ServerProcess start(Path data, String... options) throws IOException {
    return start(data, 0, Redirect.INHERIT, options);
  }

  /**
   * Starts a server, and waits until it accepts requests.
   *
   * @param port 0 for a free one
   * @param log where to write the server's log
   */
  public static ServerProcess start(Path data, int port, Redirect log, String... options)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("--port=" + port, "--data=" + data));
    all.addAll(List.of(options));
    return start(java(List.of("-XX:TieredStopAtLevel=1"), all).redirectError(log));
  }

  /** Starts any server that prints the same greeting, and waits until it accepts requests. */
  public static ServerProcess start(ProcessBuilder command) throws IOException {
    return new ServerProcess(command.start());
  }

  /** The command that starts the server. */
  public static ProcessBuilder java(List<String> jvmOptions, List<String> options) {
    return java(ServerMain.class, jvmOptions, options);
  }

  /** The command that starts the server with Java's default options. */
  public static ProcessBuilder plainJava(List<String> options) {
    ProcessBuilder command = java(List.of("--enable-native-access=ALL-UNNAMED"), options);
    command.command().remove("@" + OPTIONS);
    return command;
  }

  /** The command that starts the server with another main class. */
  static ProcessBuilder java(Class<?> main, List<String> jvmOptions, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + OPTIONS);
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(options);
    return new ProcessBuilder(command);
  }

  public URI url() {
    return url;
  }

  /** The next line that it prints after its greeting; waits for it. */
  String nextLine() throws IOException {
    return process.inputReader(UTF_8).readLine();
  }

  public long pid() {
    return process.pid();
  }

  /** Sends SIGTERM; returns whether the process ended within five seconds. */
  public boolean terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor(5, TimeUnit.SECONDS);
  }

  /** The exit code, once the process has ended. */
  int exitCode() {
    return process.exitValue();
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
