package dev.levelup.chat.client.ui.crash;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Clipboards;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** Shows the full report of an earlier crash and offers to copy it. */
public final class CrashCard extends DialogCard {
  private static final int LINES = 8;

  private final Button copy;

  /**
   * @param done closes the card and deletes the report
   */
  public CrashCard(String report, Translations translations, Runnable done) {
    super(translations.of("crash.title"));
    setId("crash-card");
    setAccessibleHelp(translations.of("crash.text"));
    TextArea text = new TextArea(report);
    text.setId("crash-report");
    text.getStyleClass().add("crash-report");
    text.setEditable(false);
    text.setNodeOrientation(
        NodeOrientation.LEFT_TO_RIGHT); // A stack trace is left-to-right in every language.
    text.setPrefRowCount(LINES);
    text.setAccessibleRoleDescription(translations.of("crash.report"));
    Button cancel = button("crash-cancel", translations.of("crash.forget"), done);
    cancel.setCancelButton(true);
    copy =
        button(
            "crash-copy",
            translations.of("crash.copy"),
            () -> {
              Clipboards.copy(report);
              done.run();
            });
    copy.getStyleClass().add("accent");
    getChildren().addAll(text(translations.of("crash.text")), text, buttons(cancel, copy));
  }

  @Override
  protected void focusFirst() {
    copy.requestFocus();
  }
}
