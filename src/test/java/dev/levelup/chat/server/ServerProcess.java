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

/** A server in a process of its own. */
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

  /** Starts a server on a free port; its log goes where ours goes. */
  static ServerProcess start(Path data, String... options) throws IOException {
    return start(data, 0, Redirect.INHERIT, options);
  }

  /**
   * Starts a server, and waits until it serves.
   *
   * @param port 0 for a free one
   * @param log where its log goes
   */
  public static ServerProcess start(Path data, int port, Redirect log, String... options)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("--port=" + port, "--data=" + data));
    all.addAll(List.of(options));
    return start(java(List.of("-XX:TieredStopAtLevel=1"), all).redirectError(log));
  }

  /** Starts any server that greets as ours does, and waits until it serves. */
  public static ServerProcess start(ProcessBuilder command) throws IOException {
    return new ServerProcess(command.start());
  }

  /** What starts our server. */
  public static ProcessBuilder java(List<String> jvmOptions, List<String> options) {
    return java(ServerMain.class, jvmOptions, options);
  }

  /** What starts our server by another class. */
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

  public long pid() {
    return process.pid();
  }

  /** Ends it as {@code kill} does; whether it was gone within five seconds. */
  public boolean terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor(5, TimeUnit.SECONDS);
  }

  /** With what it ended, once it has. */
  int exitCode() {
    return process.exitValue();
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
