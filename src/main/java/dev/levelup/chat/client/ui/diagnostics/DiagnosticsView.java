package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The diagnostics screen, with a button that copies a report. Refreshed while it is in a scene. */
public final class DiagnosticsView extends DialogCard {
  private static final int DELIVERY = 3;
  private static final double HEIGHT = 420;

  private final DiagnosticsViewModel model;
  private final Translations translations;
  private final List<SectionView> sections = new ArrayList<>();
  private final LatencyChart chart = new LatencyChart();
  private final VBox figures = new VBox();
  private final ScrollPane scroll = new ScrollPane(figures);
  private final Button copy;

  /**
   * @param close closes the card
   */
  public DiagnosticsView(DiagnosticsViewModel model, Translations translations, Runnable close) {
    super(translations.of("diagnostics.title"));
    this.model = model;
    this.translations = translations;
    setId("diagnostics");
    getStylesheets().add(Stylesheet.beside(DiagnosticsView.class, "diagnostics.css"));
    getStyleClass().add("diagnostics");
    buildFigures();
    copy = button("diagnostics-copy", translations.of("diagnostics.copy"), this::copy);
    copy.setAccessibleHelp(translations.of("diagnostics.copy.help"));
    Button ok = button("diagnostics-close", translations.of("action.close"), close);
    ok.setCancelButton(true);
    getChildren().addAll(text(translations.of("diagnostics.copy.help")), scroll, buttons(copy, ok));
    model.sectionsProperty().subscribe(this::show);
    model.timesProperty().subscribe(this::showTimes);
    sceneProperty().subscribe(this::look);
  }

  @Override
  protected void focusFirst() {
    scroll.requestFocus();
  }

  private void buildFigures() {
    figures.getStyleClass().add("diagnostics-figures");
    scroll.setId("diagnostics-figures");
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(HEIGHT);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Visibility.when(model.timesProperty().map(times -> !times.isEmpty()), chart);
  }

  private void look(@Nullable Object scene) {
    model.close();
    if (scene != null) {
      model.open();
    }
  }

  private void show(List<Section> now) {
    while (sections.size() < now.size()) {
      SectionView next = new SectionView();
      sections.add(next);
      figures.getChildren().add(next);
      if (sections.size() == DELIVERY + 1) {
        next.getChildren().add(chart);
      }
    }
    for (int i = 0; i < now.size(); i++) {
      sections.get(i).show(now.get(i));
    }
    scroll.setAccessibleText(spoken(now));
  }

  /** The accessible text of all figures, since the labels are not focusable. */
  private String spoken(List<Section> now) {
    return now.stream()
        .flatMap(section -> section.lines().stream())
        .map(line -> line.label() + ": " + line.value() + ".")
        .collect(Collectors.joining(" "));
  }

  private void showTimes(List<Duration> times) {
    chart.show(times, model.chart(times));
  }

  private void copy() {
    Clipboards.copy(model.report());
    copy.setText(translations.of("diagnostics.copied"));
  }
}
