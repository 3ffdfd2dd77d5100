package dev.levelup.chat.packaging;

import java.util.Set;
import org.sqlite.util.LibraryLoaderUtil;

/** Native libraries in jars: which of them the programs for this machine need. */
enum NativeCode {
  /** Not native code. */
  NONE,
  /** Compiled for this system and processor. */
  OF_THIS_MACHINE,
  /** Compiled for others. */
  OF_OTHERS;

  private static final Set<String> ENDINGS = Set.of("so", "dll", "dylib", "jnilib");

  /** The kind of an entry of a jar. */
  static NativeCode of(String entry) {
    if (!ENDINGS.contains(entry.substring(entry.lastIndexOf('.') + 1))) {
      return NONE;
    }
    return isJavaFx(entry) || isSqlite(entry) || isNetty(entry) ? OF_THIS_MACHINE : OF_OTHERS;
  }

  /** JavaFX's jars are each for one system. */
  private static boolean isJavaFx(String entry) {
    return !entry.contains("/");
  }

  private static boolean isSqlite(String entry) {
    String file =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    return file.equals("/" + entry);
  }

  private static boolean isNetty(String entry) {
    String processor = System.getProperty("os.arch").replace("amd64", "x86_64");
    return entry.startsWith("META-INF/native/")
        && entry.endsWith("_" + processor.replace("aarch64", "aarch_64") + ".so");
  }
}
