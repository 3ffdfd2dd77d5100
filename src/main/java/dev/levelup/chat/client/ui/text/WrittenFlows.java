package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Script.Run;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Creates the nodes of text that is being written, and of text without markup such as names. */
final class WrittenFlows {
  private final EmojiPictures pictures;

  WrittenFlows(EmojiPictures pictures) {
    this.pictures = pictures;
  }

  /** Creates the node of a paragraph. */
  WrittenFlow flow(String paragraph) {
    WrittenFlow flow = new WrittenFlow();
    write(flow, paragraph);
    return flow;
  }

  /** Shows another paragraph in such a node; an empty one has the height of a line. */
  void write(WrittenFlow flow, String paragraph) {
    flow.show(pieces(paragraph), Direction.of(paragraph), this::node);
  }

  private Node node(Piece piece) {
    return piece.script() == null
        ? new EmojiView(pictures, piece.source())
        : Letters.of(new Run(piece.source(), piece.script()), "words");
  }

  /** Splits a text into words and emoji. */
  private List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int end = pictures.emojiEnd(text, at);
      if (end > at) {
        addWords(pieces, text.substring(from, at));
        pieces.add(new Piece(text.substring(at, end), null));
        from = end;
      }
      at = Math.max(end, at + 1);
    }
    addWords(pieces, text.substring(from));
    return pieces.isEmpty() ? List.of(new Piece("", Script.OTHER)) : List.copyOf(pieces);
  }

  private static void addWords(List<Piece> pieces, String words) {
    Script.runs(words).forEach(run -> pieces.add(new Piece(run.text(), run.script())));
  }
}
