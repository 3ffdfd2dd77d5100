package dev.levelup.chat.server.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, stored next to the database. Otherwise the driver unpacks it into the
 * temporary folder at each start, and a killed process leaves it there.
 */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  /** The driver's first choice. The user may have set it. */
  private static final String LIBRARY_FOLDER = "org.sqlite.lib.path";

  private static boolean loaded;

  private NativeLibrary() {}

  /** Loads the library, once per process; unpacks it if the folder does not have it yet. */
  static synchronized void loadFrom(Path folder) {
    if (loaded || System.getProperty(LIBRARY_FOLDER) != null) {
      return;
    }
    loaded = true;
    try {
      unpack(folder);
      System.setProperty(LIBRARY_FOLDER, folder.toString());
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      LOG.warn("SQLite's library cannot be unpacked into {}", folder, e);
    } finally {
      System.clearProperty(LIBRARY_FOLDER);
    }
  }

  /** An existing file is used only if it equals the driver's own, byte for byte. */
  static Path unpack(Path folder) throws IOException {
    Path file = folder.resolve(LibraryLoaderUtil.getNativeLibName());
    byte[] library = packed();
    if (!Files.exists(file) || !Arrays.equals(library, Files.readAllBytes(file))) {
      // Readable by its owner only, and complete before it gets its final name.
      Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
      Files.write(part, library);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static byte[] packed() throws IOException {
    String name =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    }
  }
}
