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

/** Makes folders and files that only their owner may use, on systems that know such a thing. */
public final class PrivateFiles {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /** Makes a folder, and those above it, where they are missing; says when it is open to others. */
  public static void createFolder(Path folder) throws IOException {
    makeFolders(folder);
    if (isPosix(folder) && !OWNER.containsAll(Files.getPosixFilePermissions(folder))) {
      LOG.warn("other users of this machine can get at {}: close it with chmod -R go=", folder);
    }
  }

  /** Makes an empty file, and its folder where that is missing. */
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
