package dev.levelup.chat.client.desktop;

import com.sun.glass.ui.Application;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts JavaFX, once in a process. */
public final class JavaFxStartup {
  /** Kept, for the log manager holds its loggers weakly, and their filters with them. */
  private static final Logger LOG = Logger.getLogger("javafx");

  /** What a Linux desktop knows the windows by: the name of the menu entry's file. */
  private static final String WINDOW_CLASS = "dev.levelup.chat";

  private JavaFxStartup() {}

  /**
   * Starts JavaFX.
   *
   * @param first runs on the FX thread as soon as there is one
   * @return false, and nothing is started, where there is no display to draw on
   */
  public static boolean start(Runnable first) {
    // It warns of the class path, which is where Socket.IO's automatic modules have to be.
    LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
    try {
      if (Display.isPresent()) {
        Platform.startup(
            () -> {
              // The one way there is, but for a class that is called so and starts as a program.
              Application.GetApplication().setName(WINDOW_CLASS);
              RestingTimer.install();
              first.run();
            });
        return true;
      }
    } catch (UnsupportedOperationException _) {
      // A display is named, but nobody answers there.
    }
    return false;
  }
}
