package dev.levelup.chat.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes SQLite's write lock, and checks that the file is still the one that was opened. Confined to
 * the writer.
 */
final class SqliteTurns implements ClaimLocks {
  private final Path file;
  private final Path log;
  private final Map<Path, Object> opened = new HashMap<>();

  SqliteTurns(Path file) {
    this.file = file;
    log = file.resolveSibling(file.getFileName() + "-wal");
  }

  /**
   * A transaction that begins with a read and then writes fails immediately if another process has
   * written meanwhile. So the first statement acquires the write lock, and waits for it as long as
   * the connection's timeout allows.
   */
  @Override
  public void take(Sql sql, List<Claim> claims) {
    sql.run("delete from rooms where false");
    if (opened.isEmpty()) {
      opened.put(file, key(file));
      opened.put(log, key(log));
    }
    committed();
  }

  /** Commits to a file that was deleted or replaced would be lost with the process. */
  @Override
  public void committed() {
    opened.forEach(
        (path, key) -> {
          if (!key.equals(key(path))) {
            throw new StoreException(StoreFault.GONE);
          }
        });
  }

  /** The file's identity (its inode), if the system has one. */
  private static Object key(Path path) {
    try {
      @Nullable Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Objects.requireNonNullElse(key, path);
    } catch (NoSuchFileException _) {
      throw new StoreException(StoreFault.GONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
