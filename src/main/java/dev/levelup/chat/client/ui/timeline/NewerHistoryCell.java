package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.NewerHistory;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The item below the newest loaded message: a button for more, progress, or a failure. */
final class NewerHistoryCell extends BoxCell {
  private final Translations translations;
  private final Label text = new Label();
  private final Button load = new Button();

  NewerHistoryCell(ReadingViewModel reading, Translations translations) {
    HBox box = new HBox();
    super("newer-history", box);
    this.translations = translations;
    load.setId("newer-load");
    load.setMinWidth(USE_PREF_SIZE);
    load.setFocusTraversable(false);
    load.setOnAction(_ -> reading.loadNewer());
    text.setWrapText(true);
    text.managedProperty().bind(text.visibleProperty());
    load.managedProperty().bind(load.visibleProperty());
    box.getChildren().setAll(text, load);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  @Override
  protected void update(TimelineItem item) {
    Paging paging = ((NewerHistory) item).paging();
    text.setText(
        switch (paging) {
          case LOADING -> translations.of("timeline.newer.loading");
          case FAILED -> translations.of("timeline.newer.failed");
          case IDLE, EXHAUSTED -> "";
        });
    boolean failed = paging == Paging.FAILED;
    load.setText(translations.of(failed ? "action.try-again" : "timeline.newer.idle"));
    text.setVisible(!text.getText().isEmpty());
    load.setVisible(paging != Paging.LOADING);
    setAccessibleText(text.getText());
  }
}
