package dev.levelup.chat.client.desktop;

import java.nio.file.Files;
import java.nio.file.Path;

/** How this program was installed. */
public final class Installation {
  private static final Path DEBIAN_LIST = Path.of("/var/lib/dpkg/info/levelup-chat.list");

  private Installation() {}

  /** Whether it was installed by the system's package manager, which then updates it. */
  public static boolean isFromPackageManager() {
    return System.getProperty(StartAtLogin.LAUNCHER, "").startsWith("/opt/levelup-chat/")
        && Files.exists(DEBIAN_LIST);
  }
}
