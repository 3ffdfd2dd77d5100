package dev.levelup.chat.packaging;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A packaged program: a folder with its own Java, jars and options.
 *
 * @param home the folder, named like the program
 */
record Image(Path home) {
  /**
   * The command that runs the program while Java records an AOT cache, which is written before the
   * process ends.
   *
   * @param log receives its standard error
   */
  ProcessBuilder training(Path log, String... arguments) {
    String name = home.getFileName().toString();
    Path lib = home.resolve("lib");
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("runtime/bin/java").toString(),
                "@" + lib.resolve("java.options"),
                "-XX:AOTCacheOutput=" + lib.resolve(name + ".aot"),
                "-Djava.library.path=" + lib,
                "-Dorg.sqlite.lib.path=" + lib,
                "-jar",
                lib.resolve(name + ".jar").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(Redirect.to(log.toFile()));
  }

  /** Terminates a process, and waits until it has written everything. */
  static void end(Process process) throws IOException {
    process.toHandle().destroy(); // its output stays open until the process has ended
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
