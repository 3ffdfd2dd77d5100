package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Script.Run;
import javafx.scene.text.Text;

/** Creates the nodes of letters. */
final class Letters {
  private Letters() {}

  /** Letters of one script, in its font. */
  static Text of(Run run, String styleClass) {
    Text text = of(run.text(), styleClass);
    if (run.script() != Script.OTHER) {
      text.getStyleClass().add(run.script().styleClass());
    }
    return text;
  }

  static Text of(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }
}
