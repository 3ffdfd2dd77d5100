package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Script.Run;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import javafx.scene.text.Text;

/**
 * Words in the face of the interface and nothing else, as most messages are. It can show the next
 * message: a new node has to be styled first, which costs more than all else of a message.
 */
final class PlainFlow extends MessageFlow {
  private final Text words = new Text();

  PlainFlow() {
    super("prose", Direction.NEUTRAL, 0);
    words.getStyleClass().add("words");
    getChildren().add(words);
  }

  /** Whether a block is of that kind. */
  static boolean fits(Block block) {
    return block instanceof Prose prose
        && prose.line().size() == 1
        && prose.line().getFirst() instanceof Words only
        && Script.runs(only.source()).equals(List.of(new Run(only.source(), Script.OTHER)));
  }

  /** Shows a block that fits. */
  void show(Prose prose) {
    forgetSelection();
    String source = prose.line().getFirst().source();
    words.setText(source);
    restartPlaces(prose.from());
    places().add(source.length(), source.length());
    setNodeOrientation(prose.direction().orientation());
  }
}
