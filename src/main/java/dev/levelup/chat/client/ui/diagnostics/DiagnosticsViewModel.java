package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.diagnostics.Trip;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The figures as text, refreshed each second while they are shown. FX thread only. */
public final class DiagnosticsViewModel {
  /** The maximum number of bars in the chart. */
  private static final int MAX_BARS = 60;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final ReadOnlyObjectWrapper<List<Section>> sections =
      new ReadOnlyObjectWrapper<>(this, "sections", List.of());
  private final ReadOnlyObjectWrapper<List<Duration>> times =
      new ReadOnlyObjectWrapper<>(this, "times", List.of());
  private final Diagnostics diagnostics;
  private final DiagnosticsText text;
  private final Figures figures;
  private final FxThread fx;
  private final Clock clock;
  private Subscription next = Subscription.EMPTY;

  /**
   * @param clock with the user's time zone
   * @param format the clock format that the user has chosen
   */
  public DiagnosticsViewModel(
      Diagnostics diagnostics,
      FxThread fx,
      Clock clock,
      ObservableValue<TimeFormat> format,
      Translations translations) {
    this.diagnostics = diagnostics;
    this.fx = fx;
    this.clock = clock;
    figures = new Figures(translations, clock, format);
    text = new DiagnosticsText(figures);
  }

  /** The figures as text. */
  ReadOnlyObjectProperty<List<Section>> sectionsProperty() {
    return sections.getReadOnlyProperty();
  }

  /** The delivery times of the user's last messages, the oldest first. */
  ReadOnlyObjectProperty<List<Duration>> timesProperty() {
    return times.getReadOnlyProperty();
  }

  /** The accessible text of the chart. */
  String chart(List<Duration> bars) {
    Duration longest = bars.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    return figures.of("chart", bars.size(), figures.duration(longest));
  }

  /** The report as text. */
  String report() {
    return Report.of(diagnostics, clock.withZone(ZoneOffset.UTC));
  }

  /** Starts refreshing. */
  void open() {
    sections.set(text.of(diagnostics));
    List<Duration> all =
        diagnostics.delivery().trips().stream()
            .map(DiagnosticsViewModel::total)
            .filter(Objects::nonNull)
            .toList();
    times.set(all.subList(Math.max(0, all.size() - MAX_BARS), all.size()));
    next = fx.after(BETWEEN_LOOKS, this::open);
  }

  /** Stops refreshing. */
  void close() {
    next.unsubscribe();
  }

  /** The total time; while nothing is painted, as far as it is known. */
  private static @Nullable Duration total(Trip trip) {
    if (trip.painted() != null) {
      return trip.painted();
    }
    return trip.broadcast() != null ? trip.broadcast() : trip.acknowledged();
  }
}
