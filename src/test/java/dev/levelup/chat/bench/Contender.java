package dev.levelup.chat.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** A list to be measured, and what an application would have it do. FX thread only. */
abstract class Contender {
  /** A letter in view, and its top edge in pixels below the view's. */
  record Seen(BenchMessage message, double y, double bottom) {}

  private final String name;

  Contender(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /** Gives a scene that is to show this what it needs to look as it does. */
  void dress(Scene scene) {}

  abstract Region view();

  abstract void show(ObservableList<BenchMessage> letters);

  abstract void scrollBy(double pixels);

  abstract void scrollToTop(int index);

  /** Goes to the end; called again after every change that the list is to follow. */
  abstract void follow();

  /** What is in view, top first. */
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
