package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The official server for Node, with the handlers of {@code src/test/js/peer}. */
final class NodeServer {
  private static final Path SOURCE = Path.of("src/test/js/peer");

  private final Path folder;

  private NodeServer(Path folder) {
    this.folder = folder;
  }

  /**
   * Installs it into a folder, in the versions that its lock file names.
   *
   * @return empty, and prints a message, if Node or npm is missing, or npm fails to install it
   */
  static Optional<NodeServer> install(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (String file : List.of("package.json", "package-lock.json", "server.js")) {
      Files.copy(SOURCE.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (runs(folder, "node", "--version")
        && runs(folder, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")) {
      return Optional.of(new NodeServer(folder));
    }
    System.out.println("Without node and npm, the official server cannot be measured.");
    return Optional.empty();
  }

  private static boolean runs(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.INHERIT)
              .start();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false; // the program does not exist
    }
  }

  ServerProcess start() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder("node", "server.js")
            .directory(folder.toFile())
            .redirectError(Redirect.INHERIT);
    command.environment().put("LEVELUP_SECRET", BenchTokens.SECRET);
    command.environment().put("NODE_ENV", "production");
    return ServerProcess.start(command);
  }
}
