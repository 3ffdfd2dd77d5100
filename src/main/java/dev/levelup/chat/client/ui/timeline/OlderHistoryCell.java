package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.OlderHistory;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Waiting;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The item above the oldest loaded message: nothing, progress, or a failure. */
final class OlderHistoryCell extends BoxCell {
  private final Translations translations;
  private final HBox box;
  private final Label text = new Label();
  private final Button retry;

  OlderHistoryCell(ReadingViewModel reading, Translations translations) {
    HBox box = new HBox();
    super("older-history", box);
    this.translations = translations;
    this.box = box;
    this.retry = new Button(translations.of("action.try-again"));
    retry.setId("older-retry");
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setFocusTraversable(false);
    retry.setOnAction(_ -> reading.loadOlder());
    text.setWrapText(true);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  @Override
  protected void update(TimelineItem item) {
    Paging paging = ((OlderHistory) item).paging();
    text.setText(
        switch (paging) {
          case LOADING -> translations.of("timeline.older.loading");
          case FAILED -> translations.of("timeline.older.failed");
          case IDLE, EXHAUSTED -> "";
        });
    setAccessibleText(text.getText());
    box.getChildren()
        .setAll(
            switch (paging) {
              case LOADING -> new Node[] {new Waiting(), text};
              case FAILED -> new Node[] {text, retry};
              case IDLE, EXHAUSTED -> new Node[0];
            });
  }
}
