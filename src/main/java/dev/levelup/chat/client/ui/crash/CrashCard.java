package dev.levelup.chat.client.ui.crash;

import dev.levelup.chat.client.ui.card.Card;
import dev.levelup.chat.client.ui.words.Words;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Shows the report of an earlier problem, all of it, and offers to copy it. */
public final class CrashCard extends Card {
  private static final int LINES = 8;

  private final Button copy;

  /**
   * @param done takes the card away, and the report with it
   */
  public CrashCard(String report, Words words, Runnable done) {
    super(words.of("crash.title"));
    setId("crash-card");
    setAccessibleHelp(words.of("crash.text"));
    TextArea text = new TextArea(report);
    text.setId("crash-report");
    text.getStyleClass().add("crash-report");
    text.setEditable(false);
    text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // it is code, in every language
    text.setPrefRowCount(LINES);
    text.setAccessibleRoleDescription(words.of("crash.report"));
    Button cancel = button("crash-cancel", words.of("crash.forget"), done);
    cancel.setCancelButton(true);
    copy =
        button(
            "crash-copy",
            words.of("crash.copy"),
            () -> {
              Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report));
              done.run();
            });
    copy.getStyleClass().add("accent");
    getChildren().addAll(text(words.of("crash.text")), text, buttons(cancel, copy));
  }

  @Override
  protected void focusFirst() {
    copy.requestFocus();
  }
}
