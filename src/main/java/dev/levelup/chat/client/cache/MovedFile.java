package dev.levelup.chat.client.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a file to the place where it is looked for now, once. It may be on another disk: at each
 * instant the whole file is at the old place, at both, or at the new one.
 */
final class MovedFile {
  private static final Logger LOG = LoggerFactory.getLogger(MovedFile.class);

  private MovedFile() {}

  /** Does nothing where there is nothing to move. What fails is logged, and tried the next time. */
  static void move(Path from, Path to) {
    if (from.equals(to) || !Files.isRegularFile(from)) {
      return;
    }
    try {
      if (Files.exists(to)) {
        LOG.info("{} is used; the older {} is deleted", to, from);
      } else {
        copy(from, to);
        LOG.info("{} is kept at {} now", from, to);
      }
      Files.deleteIfExists(from);
    } catch (IOException e) {
      LOG.warn("{} cannot be moved to {}", from, to, e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Path part = to.resolveSibling(to.getFileName() + ".new");
    Files.deleteIfExists(part); // of a program that was killed as it copied
    PrivateFiles.create(part);
    Files.write(part, Files.readAllBytes(from));
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
