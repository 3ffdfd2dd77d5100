package dev.levelup.chat.server;

import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.store.PrivateFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns when other users of the machine can read the server's files or command line. */
final class Exposure {
  private static final Logger LOG = LoggerFactory.getLogger(Exposure.class);

  private static final Pattern PASSWORD = Pattern.compile("password=|//[^/@]*:[^/@]+@");

  private Exposure() {}

  /**
   * Warns of a password on the command line, which every user of the machine can read.
   *
   * @param option the option that holds the password
   */
  static void warnOfPassword(String option, @Nullable String url) {
    if (url != null && PASSWORD.matcher(url).find()) {
      LOG.warn(
          "Other users of this machine can read the password in {}: use the environment", option);
    }
  }

  /** Logs one warning for all of them; files that the server creates are private from the start. */
  static void warn(ServerOptions options) {
    List<Path> open = new ArrayList<>(ownFiles(options.data()));
    addGiven(open, options.tokens().secretFile());
    addGiven(open, options.metricsTokenFile());
    HttpPortOptions.Tls tls = options.port().tls();
    addGiven(open, tls == null ? null : tls.key());
    open.removeIf(path -> !PrivateFiles.isOpenToOthers(path));
    if (!open.isEmpty()) {
      LOG.warn("Other users of this machine can access {}: restrict it with chmod go=", open);
    }
  }

  private static List<Path> ownFiles(Path folder) {
    Path database = DataFolder.database(folder);
    return List.of(
        folder,
        folder.resolve("secret"),
        database,
        Path.of(database + "-wal"),
        Path.of(database + "-shm"));
  }

  private static void addGiven(List<Path> files, @Nullable Path given) {
    if (given != null) {
      files.add(given);
    }
  }
}
