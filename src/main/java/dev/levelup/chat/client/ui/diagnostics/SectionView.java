package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The title and lines of a section. */
final class SectionView extends VBox {
  private static final double LABELS = 40;

  private final Label title = WrappedLabel.of("", "diagnostics-title");
  private final GridPane lines = new GridPane();
  private List<Line> shown = List.of();

  SectionView() {
    getStyleClass().add("diagnostics-section");
    lines.getStyleClass().add("diagnostics-lines");
    ColumnConstraints labels = new ColumnConstraints();
    labels.setPercentWidth(LABELS);
    ColumnConstraints values = new ColumnConstraints();
    values.setPercentWidth(100 - LABELS);
    lines.getColumnConstraints().setAll(labels, values);
    getChildren().setAll(title, lines);
  }

  /** Updates the view; a no-op if nothing has changed. */
  void show(Section section) {
    title.setText(section.title());
    if (!section.lines().equals(shown)) {
      shown = section.lines();
      lines.getChildren().clear();
      for (int row = 0; row < shown.size(); row++) {
        Line line = shown.get(row);
        lines.addRow(
            row, text(line.label(), "diagnostics-label"), text(line.value(), "diagnostics-value"));
      }
    }
  }

  private static Label text(String words, String styleClass) {
    Label text = WrappedLabel.of(words, styleClass);
    text.setMaxWidth(Double.MAX_VALUE);
    GridPane.setValignment(text, VPos.TOP);
    return text;
  }
}
