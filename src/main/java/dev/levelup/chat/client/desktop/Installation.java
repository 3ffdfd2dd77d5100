package dev.levelup.chat.client.desktop;

import java.nio.file.Files;
import java.nio.file.Path;

/** How this program came to this machine. */
public final class Installation {
  private static final Path DEBIAN_LIST = Path.of("/var/lib/dpkg/info/levelup-chat.list");

  private Installation() {}

  /** Whether it runs from a package of the system, which then brings newer ones. */
  public static boolean isOfThePackageManager() {
    return System.getProperty(StartAtLogin.LAUNCHER, "").startsWith("/opt/levelup-chat/")
        && Files.exists(DEBIAN_LIST);
  }
}
