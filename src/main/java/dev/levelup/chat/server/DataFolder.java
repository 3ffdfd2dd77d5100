package dev.levelup.chat.server;

import dev.levelup.chat.server.store.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The data folder of one server, locked while it is open. */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Creates the folder if it is missing, and locks it.
   *
   * @throws StartException when it is not writable or another server has locked it
   */
  static DataFolder open(Path folder) throws StartException {
    try {
      PrivateFiles.createFolder(folder);
      Path file = folder.resolve("lock");
      PrivateFiles.createFile(file);
      FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE);
      if (!isLocked(lock)) {
        lock.close();
        throw new StartException("another server is using the folder " + folder);
      }
      return new DataFolder(folder, lock);
    } catch (IOException e) {
      throw StartException.because("cannot write to the folder " + folder, e);
    }
  }

  /**
   * Checks that this folder's database exists, or that there never was one. Without this check a
   * folder whose database was lost would be served as an empty one, unnoticed.
   *
   * @throws StartException when the database is missing; the message says what to do
   */
  void requireDatabase() throws StartException {
    Path database = database();
    if (Files.exists(database)) {
      return;
    }
    for (Path left : List.of(secret(), folder.resolve("levelup.db-wal"))) {
      if (Files.exists(left)) {
        throw new StartException(
            "%s exists, but %s does not: restore the database, or delete %s to start empty"
                .formatted(left, database.getFileName(), left.getFileName()));
      }
    }
    try {
      PrivateFiles.createFile(database); // before the secret, so a kill in between is harmless
    } catch (IOException e) {
      throw StartException.because("cannot write to the folder " + folder, e);
    }
  }

  /** Whether this process got the lock; the operating system releases it when the process ends. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  Path database() {
    return database(folder);
  }

  /** The path of a folder's database, locked or not. */
  static Path database(Path folder) {
    return folder.resolve("levelup.db");
  }

  /** The path of the secret that this server generated. */
  Path secret() {
    return folder.resolve("secret");
  }

  /** The folder of the files that users have uploaded; of a single server only. */
  Path attachments() {
    return attachments(folder);
  }

  /** The same of any folder, locked or not. */
  static Path attachments(Path folder) {
    return folder.resolve("attachments");
  }

  /** The folder of uploads in progress. */
  Path uploads() {
    return folder.resolve("uploads");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
