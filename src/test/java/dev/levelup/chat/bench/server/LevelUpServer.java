package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our server as an operator would start it, without a limit on sending. */
final class LevelUpServer {
  private static final Pattern TOTALS = Pattern.compile("(\\d+) writes in (\\d+) commits");

  private final Path folder;

  /**
   * @param folder where its data go, and its log
   */
  LevelUpServer(Path folder) {
    this.folder = folder;
  }

  /** The same for all servers in the folder, one after another. */
  Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  ServerProcess start() throws IOException {
    Files.createDirectories(folder);
    Path secret = Files.writeString(folder.resolve("secret"), BenchTokens.SECRET);
    List<String> options =
        List.of(
            "--port=0",
            "--data=" + data(),
            "--sample-data",
            "--send-rate=0",
            "--jwt-secret-file=" + secret);
    return ServerProcess.start(
        ServerProcess.java(List.of(), options).redirectError(Redirect.to(log().toFile())));
  }

  /** How many writes went to disk in one commit; of a server that has ended in good order. */
  double writesPerCommit() throws IOException {
    Matcher totals = TOTALS.matcher(Files.readString(log()));
    return totals.find()
        ? Double.parseDouble(totals.group(1)) / Double.parseDouble(totals.group(2))
        : Double.NaN;
  }
}
