package dev.levelup.chat.client.ui.diagnostics;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar chart of the delivery times of messages, the oldest first. */
final class LatencyChart extends Region {
  private static final double HEIGHT = 48;
  private static final double BAR = 6;
  private static final double GAP = 2;
  private static final double LEAST = 2;

  private List<Duration> times = List.of();

  LatencyChart() {
    setId("diagnostics-chart");
    getStyleClass().add("latency-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  /**
   * Replaces the bars.
   *
   * @param words the accessible text
   */
  void show(List<Duration> next, String words) {
    times = next;
    setAccessibleText(words);
    getChildren().setAll(Stream.generate(LatencyChart::bar).limit(next.size()).toList());
  }

  private static Region bar() {
    Region bar = new Region();
    bar.getStyleClass().add("latency-bar");
    bar.setManaged(false);
    return bar;
  }

  @Override
  protected void layoutChildren() {
    long longest = times.stream().mapToLong(Duration::toNanos).max().orElse(1);
    double width = Math.min(BAR + GAP, getWidth() / Math.max(1, times.size()));
    for (int i = 0; i < times.size(); i++) {
      double part = (double) times.get(i).toNanos() / Math.max(1, longest);
      double height = Math.max(LEAST, part * getHeight());
      getChildren()
          .get(i)
          .resizeRelocate(i * width, getHeight() - height, Math.max(1, width - GAP), height);
    }
  }
}
