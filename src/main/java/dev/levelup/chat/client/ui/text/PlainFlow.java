package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Script.Run;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import javafx.scene.text.Text;

/**
 * Plain text in the default font, which most messages are. Reused for the next message: styling a
 * new node costs more than everything else.
 */
final class PlainFlow extends MessageFlow {
  private final Text words = new Text();

  PlainFlow() {
    super("prose", Direction.NEUTRAL, 0);
    words.getStyleClass().add("words");
    getChildren().add(words);
  }

  /** Whether a block is plain text in the default font. */
  static boolean fits(Block block) {
    return block instanceof Prose prose
        && prose.line().size() == 1
        && prose.line().getFirst() instanceof Words only
        && only.style().equals(Style.PLAIN)
        && Script.runs(only.source()).equals(List.of(new Run(only.source(), Script.OTHER)));
  }

  /** Shows a block for which {@link #fits} is true. */
  void show(Prose prose) {
    clearGrounds();
    String source = prose.line().getFirst().source();
    words.setText(source);
    resetPositions(prose.from());
    positions().add(source.length(), source.length());
    setNodeOrientation(prose.direction().orientation());
  }
}
