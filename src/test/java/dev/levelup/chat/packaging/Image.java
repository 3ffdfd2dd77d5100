package dev.levelup.chat.packaging;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program as it is packed: a folder with its own Java, jars and options.
 *
 * @param home the folder, named as the program is
 */
record Image(Path home) {
  /**
   * What runs it, while Java writes the AOT cache; it is there when the process has ended.
   *
   * @param log gets what it says on standard error
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

  /** Ends a process as the system does, and waits until it has written all. */
  static void end(Process process) throws IOException {
    process.toHandle().destroy(); // its output stays open until it has said the last
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
