package dev.levelup.chat.client.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Runs a task once, after the layout pass of a scene's next frame. */
final class NextFrame implements Runnable {
  private final Scene scene;
  private final Runnable task;

  private NextFrame(Scene scene, Runnable task) {
    this.scene = scene;
    this.task = task;
  }

  /** Drops the task if nothing is painted: the node is in no window, or the window is minimised. */
  static void schedule(Node node, Runnable task) {
    Scene scene = node.getScene();
    if (scene != null && isPainted(scene.getWindow())) {
      scene.addPostLayoutPulseListener(new NextFrame(scene, task));
      Platform.requestNextPulse();
    }
  }

  private static boolean isPainted(@Nullable Window window) {
    return window != null
        && window.isShowing()
        && !(window instanceof Stage stage && stage.isIconified());
  }

  @Override
  public void run() {
    scene.removePostLayoutPulseListener(this);
    task.run();
  }
}
