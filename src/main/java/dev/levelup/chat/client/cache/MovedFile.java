package dev.levelup.chat.client.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a file from a former version's location to the present one. That may be on another disk: at
 * any time the whole file is at the old location, at both, or at the new one.
 */
final class MovedFile {
  private static final Logger LOG = LoggerFactory.getLogger(MovedFile.class);

  private MovedFile() {}

  /**
   * A no-op if there is nothing to move. A failure is logged, and the move is tried again at the
   * next start.
   */
  static void move(Path from, Path to) {
    if (from.equals(to) || !Files.isRegularFile(from)) {
      return;
    }
    try {
      if (Files.exists(to)) {
        LOG.info("{} is used; the older {} is deleted", to, from);
      } else {
        copy(from, to);
        LOG.info("{} was moved to {}", from, to);
      }
      Files.deleteIfExists(from);
    } catch (IOException e) {
      LOG.warn("{} cannot be moved to {}", from, to, e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Path part = to.resolveSibling(to.getFileName() + ".new");
    Files.deleteIfExists(part); // left behind if the program was killed while copying
    PrivateFiles.create(part);
    Files.write(part, Files.readAllBytes(from));
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
