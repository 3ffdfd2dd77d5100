package dev.levelup.chat.client.desktop;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** What a program may do to its own window. FX thread only. */
public final class Windows {
  private Windows() {}

  /**
   * Brings a window before the others, wherever it was; some desktops only say that it wants to.
   */
  public static void bringForward(Stage stage) {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /** Does something once the first frame of a scene is on its way to the screen. */
  public static void afterFirstFrame(Scene scene, Runnable task) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(task);
          }
        });
  }
}
