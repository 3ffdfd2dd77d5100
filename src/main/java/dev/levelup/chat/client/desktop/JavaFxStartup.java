package dev.levelup.chat.client.desktop;

import com.sun.glass.ui.Application;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts JavaFX, once per process. */
public final class JavaFxStartup {
  /** A strong reference: the log manager holds loggers, and so their filters, weakly. */
  private static final Logger LOG = Logger.getLogger("javafx");

  /** By this name a Linux desktop associates windows with the menu entry's file. */
  private static final String WINDOW_CLASS = "dev.levelup.chat";

  private JavaFxStartup() {}

  /**
   * Starts JavaFX.
   *
   * @param first runs on the FX thread as soon as there is one
   * @return false, and nothing is started, where there is no display to draw on
   */
  public static boolean start(Runnable first) {
    // JavaFX warns that it is on the class path, where it must be because of Socket.IO's automatic
    // modules.
    LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
    try {
      if (Display.isPresent()) {
        Platform.startup(
            () -> {
              // The only way, except naming the main class like this.
              Application.GetApplication().setName(WINDOW_CLASS);
              PausingTimer.install();
              first.run();
            });
        return true;
      }
    } catch (UnsupportedOperationException _) {
      // A display is set, but cannot be opened.
    }
    return false;
  }
}
