package dev.levelup.chat.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * Notes for each frame which pictures' boxes are in view, and which of these have their picture. A
 * picture is known by its file's name, {@link #name}.
 */
final class PictureWatch {
  private static final Pattern NAME = Pattern.compile("picture-\\d+\\.jpg");

  /**
   * How long a box was empty, from the frame that painted it to the one that painted its picture.
   *
   * @param frames 0 if it was the same frame
   */
  record Wait(int frames, double millis) {}

  private final Region view;
  private final List<Long> painted = new ArrayList<>();
  private final Map<String, Integer> shown = new HashMap<>();
  private final Map<String, Integer> filled = new HashMap<>();
  private final Map<String, CompletableFuture<Wait>> waits = new HashMap<>();
  private final TKPulseListener look = this::look;
  private final AnimationTimer everyFrame;
  private final AutoCloseable paints;
  private int frame;

  /** Begins. On the FX thread. */
  PictureWatch(Region view) {
    this.view = view;
    Toolkit.getToolkit().addPostSceneTkPulseListener(look);
    paints = Fx.painted(this::painted);
    everyFrame =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            view.setOpacity(view.getOpacity() == 1 ? 0.99 : 1); // so that each frame is painted
          }
        };
    everyFrame.start();
  }

  /** The name of the file of a picture that is watched. */
  static String name(int number) {
    return "picture-" + number + ".jpg";
  }

  /** Completes once the picture was painted, on any thread. */
  synchronized CompletableFuture<Wait> of(int number) {
    return waits.computeIfAbsent(name(number), _ -> new CompletableFuture<>());
  }

  /** When each frame was painted so far. */
  synchronized List<Long> paints() {
    return List.copyOf(painted);
  }

  private synchronized void look() {
    for (Node each : view.lookupAll(".picture")) {
      Matcher name = NAME.matcher(each.getAccessibleText() == null ? "" : each.getAccessibleText());
      if (name.find() && isInView(each)) {
        shown.putIfAbsent(name.group(), frame);
        if (((ImageView) each.lookup("ImageView")).getImage() != null) {
          filled.putIfAbsent(name.group(), frame);
        }
      }
    }
    frame++;
  }

  private boolean isInView(Node box) {
    for (Node each = box; !each.equals(view); each = each.getParent()) {
      Parent parent = each.getParent();
      if (!each.isVisible() || parent == null) {
        return false;
      }
    }
    return view.localToScene(view.getLayoutBounds())
        .intersects(box.localToScene(box.getLayoutBounds()));
  }

  /** The frames are painted in their order. */
  private synchronized void painted(long now) {
    painted.add(now);
    filled.forEach(
        (name, at) -> {
          if (at == painted.size() - 1) {
            waits.computeIfAbsent(name, _ -> new CompletableFuture<>()).complete(wait(name, at));
          }
        });
  }

  private Wait wait(String name, int at) {
    int from = shown.get(name);
    return new Wait(at - from, (painted.get(at) - painted.get(from)) / 1e6);
  }

  /** Ends. Not on the FX thread. */
  void stop() {
    Fx.close(paints);
    Fx.run(
        () -> {
          everyFrame.stop();
          Toolkit.getToolkit().removePostSceneTkPulseListener(look);
        });
  }
}
