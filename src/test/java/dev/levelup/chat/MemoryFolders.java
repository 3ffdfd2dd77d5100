package dev.levelup.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes the folders of tests in memory, where the system has enough of it for files: thousands of
 * commits need not wait for a disk. Elsewhere they are where temporary files are.
 */
public final class MemoryFolders implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH_BYTES = 2L << 30;
  private static final String PREFIX = "junit-";

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    if (hasSpace()) {
      Path folder = Files.createTempDirectory(MEMORY, PREFIX);
      if (takesPrograms(folder)) {
        return folder;
      }
      Files.delete(folder);
    }
    return Files.createTempDirectory(PREFIX);
  }

  private static boolean hasSpace() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH_BYTES;
  }

  /** Some tests start programs or load libraries from their folder. */
  private static boolean takesPrograms(Path folder) throws IOException {
    Path program = folder.resolve("program");
    Files.createFile(
        program,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      return Files.isExecutable(program);
    } finally {
      Files.delete(program);
    }
  }
}
