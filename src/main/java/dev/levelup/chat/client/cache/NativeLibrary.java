package dev.levelup.chat.client.cache;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked into the profile. Otherwise the driver unpacks it into the temp
 * folder at each start, and a killed process leaves it there.
 */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

  /** The folder where the driver looks first. It may be set on the command line. */
  private static final String LIBRARY_FOLDER = "org.sqlite.lib.path";

  private static boolean loaded;

  private NativeLibrary() {}

  /** Loads the library, once per process; unpacks it if it is not in the folder yet. */
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

  /** An existing file is used only if it is identical to the driver's. */
  static Path unpack(Path folder) throws IOException {
    return UnpackedFiles.unpack(folder.resolve(LibraryLoaderUtil.getNativeLibName()), packed());
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
