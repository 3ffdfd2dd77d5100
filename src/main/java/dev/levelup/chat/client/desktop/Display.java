package dev.levelup.chat.client.desktop;

import java.util.Locale;
import java.util.Map;

/**
 * Checks whether a window can be opened, before JavaFX is started, which would print a stack trace.
 */
final class Display {
  private Display() {}

  /**
   * Whether this process has a screen to draw on.
   *
   * @param environment the process's environment
   * @param os the name of the operating system, {@code os.name}
   * @param glassPlatform {@code glass.platform}; {@code Headless} needs no screen
   */
  static boolean isPresent(Map<String, String> environment, String os, String glassPlatform) {
    boolean x11 = os.toLowerCase(Locale.ROOT).contains("linux");
    return !x11
        || glassPlatform.equals("Headless")
        || !environment.getOrDefault("DISPLAY", "").isEmpty();
  }

  /** The same for this process. */
  static boolean isPresent() {
    return isPresent(
        System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""));
  }
}
