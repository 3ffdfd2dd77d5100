package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.diagnostics.DeliveryTimes;
import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.diagnostics.Percentiles;
import dev.levelup.chat.client.diagnostics.Trip;
import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import java.util.ArrayList;
import java.util.List;

/** The lines about the delivery times of the user's own messages. */
final class DeliveryLines {
  private final Figures figures;

  DeliveryLines(Figures figures) {
    this.figures = figures;
  }

  Section section(Diagnostics now) {
    List<Line> lines = new ArrayList<>();
    for (Trip.Step step : Trip.Step.values()) {
      lines.add(new Line(figures.of("step", step), took(now, step)));
    }
    if (now.server().acks()) {
      lines.add(figures.line("not-broadcast", figures.number(now.delivery().notBroadcast())));
    }
    return new Section(figures.of("delivery", DeliveryTimes.MOST), lines);
  }

  private String took(Diagnostics now, Trip.Step step) {
    Percentiles all = now.delivery().to(step);
    if (step == Trip.Step.ACKNOWLEDGED && !now.server().acks()) {
      return figures.of("no-acks");
    }
    if (all.count() == 0) {
      return figures.of("step.none");
    }
    return figures.of(
        "percentiles",
        figures.duration(all.p50()),
        figures.duration(all.p95()),
        figures.duration(all.p99()),
        all.count());
  }
}
