package dev.levelup.chat.client.desktop;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Helpers for windows. On the FX thread. */
public final class Windows {
  private Windows() {}

  /**
   * Brings a window to the front, also if it was minimised or hidden; some desktops only highlight
   * it.
   */
  public static void bringForward(Stage stage) {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /** Runs a task once the first frame of a scene has been rendered. */
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
