package dev.levelup.chat.client.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates folders and files that only their owner may use, on file systems that support it. */
public final class PrivateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /**
   * Creates a folder and its parents if they are missing; logs a warning if others may access it.
   */
  public static void createFolder(Path folder) throws IOException {
    makeFolders(folder);
    if (isPosix(folder) && !OWNER.containsAll(Files.getPosixFilePermissions(folder))) {
      LOG.warn("Other users of this machine can read {}: protect it with chmod -R go=", folder);
    }
  }

  /** Creates an empty file, and its folder if that is missing. */
  public static void create(Path file) throws IOException {
    makeFolders(file.toAbsolutePath().resolveSibling(""));
    Files.createFile(file, attributes(file, "rw-------"));
  }

  private static void makeFolders(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, "rwx------"));
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
