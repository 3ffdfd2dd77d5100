package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our server as an operator would start it, without rate limits for sending. */
final class LevelUpServer {
  private static final Pattern TOTALS = Pattern.compile("(\\d+) writes in (\\d+) commits");

  private final Path folder;
  private final List<String> database;

  /**
   * @param folder for its data and its log
   */
  LevelUpServer(Path folder) {
    this(folder, List.of());
  }

  private LevelUpServer(Path folder, List<String> database) {
    this.folder = folder;
    this.database = database;
  }

  /** The same on a PostgreSQL. */
  LevelUpServer on(String url) {
    return new LevelUpServer(folder, List.of("--database=" + url));
  }

  /** The same folder for all servers started here, one after another. */
  Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  ServerProcess start() throws IOException {
    return start(ServerProcess.java(List.of(), options()));
  }

  /** The same with Java's default options. */
  ServerProcess startPlain() throws IOException {
    return start(ServerProcess.plainJava(options()));
  }

  private ServerProcess start(ProcessBuilder command) throws IOException {
    return ServerProcess.start(command.redirectError(Redirect.to(log().toFile())));
  }

  private List<String> options() throws IOException {
    Files.createDirectories(folder);
    Path secret = Files.writeString(folder.resolve("secret"), BenchTokens.SECRET);
    List<String> options = new ArrayList<>(database);
    options.addAll(
        List.of(
            "--port=0",
            "--data=" + data(),
            "--sample-data",
            "--send-rate=0",
            "--jwt-secret-file=" + secret));
    return options;
  }

  /** The mean number of writes per commit; for a server that was stopped cleanly. */
  double writesPerCommit() throws IOException {
    Matcher totals = TOTALS.matcher(Files.readString(log()));
    return totals.find()
        ? Double.parseDouble(totals.group(1)) / Double.parseDouble(totals.group(2))
        : Double.NaN;
  }
}
