package dev.levelup.chat.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** A list to be measured, and the actions of an application on it. FX thread only. */
abstract class Contender {
  /** A visible message, and its top and bottom edge in pixels below the view's top. */
  record Seen(BenchMessage message, double y, double bottom) {}

  private final String name;

  Contender(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /** Adds the style sheets that this list needs to the scene. */
  void dress(Scene scene) {}

  abstract Region view();

  abstract void show(ObservableList<BenchMessage> letters);

  abstract void scrollBy(double pixels);

  abstract void scrollToTop(int index);

  /** Scrolls to the end; called again after every change that the list has to follow. */
  abstract void follow();

  /** The visible messages, from the top. */
  final List<Seen> seen() {
    return view().lookupAll("." + BenchMessageView.STYLE_CLASS).stream()
        .map(BenchMessageView.class::cast)
        .filter(Contender::isShown)
        .map(this::seen)
        .flatMap(Optional::stream)
        .filter(seen -> seen.bottom > 0 && seen.y < view().getHeight())
        .sorted(Comparator.comparingDouble(Seen::y))
        .toList();
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private Optional<Seen> seen(BenchMessageView box) {
    double y = view().sceneToLocal(box.localToScene(0, 0)).getY();
    return Optional.ofNullable(box.message())
        .map(message -> new Seen(message, y, y + box.getHeight()));
  }
}
