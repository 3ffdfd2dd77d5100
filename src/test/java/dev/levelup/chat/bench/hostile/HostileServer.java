package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.bench.server.CpuTime;
import dev.levelup.chat.bench.server.Idlers;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small server with the default limits. */
final class HostileServer implements AutoCloseable {
  private static final Path PACKAGED_OPTIONS = Path.of("packaging", "server.options");
  private static final double MB = 1024 * 1024;

  private final ServerProcess process;

  HostileServer(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path secret = Files.writeString(folder.resolve("secret"), BenchTokens.SECRET);
    List<String> jvm = new ArrayList<>(List.of("-XX:+ExitOnOutOfMemoryError"));
    if (Files.exists(PACKAGED_OPTIONS)) {
      jvm.add("@" + PACKAGED_OPTIONS.toAbsolutePath());
    }
    jvm.add("-Xmx128m"); // the last such option is the one in effect
    List<String> options =
        List.of(
            "--port=0",
            "--data=" + folder.resolve("data"),
            "--sample-data",
            "--jwt-secret-file=" + secret);
    process =
        ServerProcess.start(
            ServerProcess.java(jvm, options)
                .redirectError(Redirect.to(folder.resolve("server.log").toFile())));
  }

  ServerProcess process() {
    return process;
  }

  boolean isAlive() {
    return ProcessHandle.of(process.pid()).map(ProcessHandle::isAlive).orElse(false);
  }

  /** The heap in use after a full collection, in MB. */
  double heap() throws IOException {
    return isAlive() ? Idlers.heapBytes(process.pid()) / MB : Double.NaN;
  }

  /** The resident memory of the process, in MB. */
  double resident() throws IOException {
    return isAlive() ? Idlers.residentKilobytes(process.pid()) / 1024.0 : Double.NaN;
  }

  /** The CPU time used, in seconds. */
  double cpu() throws IOException {
    return isAlive() ? CpuTime.of(process.pid()).total() : Double.NaN;
  }

  @Override
  public void close() {
    process.close();
  }
}
