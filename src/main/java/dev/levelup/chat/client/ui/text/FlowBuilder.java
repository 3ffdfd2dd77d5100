package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Code;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Script.Run;
import dev.levelup.chat.client.ui.text.Segment.Emoji;
import dev.levelup.chat.client.ui.text.Segment.Hidden;
import dev.levelup.chat.client.ui.text.Segment.Inline;
import dev.levelup.chat.client.ui.text.Segment.InlineCode;
import dev.levelup.chat.client.ui.text.Segment.Link;
import dev.levelup.chat.client.ui.text.Segment.Mention;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.text.Text;

/** Creates the nodes for the blocks of a message. */
final class FlowBuilder {
  private final EmojiPictures pictures;
  private final Consumer<WebAddress> links;

  FlowBuilder(EmojiPictures pictures, Consumer<WebAddress> links) {
    this.pictures = pictures;
    this.links = links;
  }

  /** Creates the node of a block. */
  MessageFlow flow(Block block) {
    return switch (block) {
      case Code code -> panel(code);
      case Prose prose when PlainFlow.fits(prose) -> plain(prose);
      case Prose prose -> prose(prose);
    };
  }

  /**
   * Appends a note to a flow.
   *
   * @return the nodes of the note
   */
  static List<Node> note(MessageFlow flow, String words) {
    List<Node> nodes = new ArrayList<>();
    for (Run run : Script.runs(" " + words)) {
      Text text = letters(run, "message-edited");
      flow.addNote(text);
      nodes.add(text);
    }
    return nodes;
  }

  private static MessageFlow plain(Prose prose) {
    PlainFlow flow = new PlainFlow();
    flow.show(prose);
    return flow;
  }

  /** Creates the node of a paragraph that is being written. */
  WrittenFlow written(String paragraph) {
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
        : letters(new Run(piece.source(), piece.script()), "words");
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

  private static MessageFlow panel(Code code) {
    MessageFlow panel = new MessageFlow("code-block", Direction.LEFT_TO_RIGHT, code.from());
    addInOrder(panel, code.code());
    return panel;
  }

  private MessageFlow prose(Prose prose) {
    MessageFlow flow = new MessageFlow("prose", prose.direction(), prose.from());
    for (Inline each : prose.line()) {
      switch (each) {
        case Words words -> addRuns(flow, words.source(), "words");
        case Link link -> flow.add(new LinkText(link, links));
        case Emoji emoji -> addEmoji(flow, emoji.source());
        case Mention mention -> addMention(flow, mention);
        case InlineCode code -> addCode(flow, code);
        case Hidden hidden -> flow.skip(hidden.source().length());
      }
    }
    return flow;
  }

  private static void addMention(MessageFlow flow, Mention mention) {
    int from = flow.length();
    addRuns(flow, mention.source(), "mention");
    flow.addBackground("mention-ground", from);
  }

  private static void addCode(MessageFlow flow, InlineCode code) {
    int from = flow.length();
    flow.skip(code.codeFrom());
    List<String> pieces = code.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      flow.skip(i == 0 ? 0 : 1);
      addInOrder(flow, pieces.get(i));
    }
    flow.skip(code.source().length() - code.codeTo());
    flow.addBackground("code-ground", from);
  }

  /** Adds code, which is shown in logical order. */
  private static void addInOrder(MessageFlow flow, String code) {
    int from = 0;
    for (int at = 0; at <= code.length(); at++) {
      boolean hides = at < code.length() && BidiControls.isOne(code.charAt(at));
      if ((hides || at == code.length()) && from < at) {
        flow.add(text(code.substring(from, at), "code"));
      }
      if (hides) {
        flow.skip(1);
        from = at + 1;
      }
    }
  }

  private static void addRuns(MessageFlow flow, String words, String styleClass) {
    Script.runs(words).forEach(run -> flow.add(letters(run, styleClass)));
  }

  private static Text letters(Run run, String styleClass) {
    Text text = text(run.text(), styleClass);
    if (run.script() != Script.OTHER) {
      text.getStyleClass().add(run.script().styleClass());
    }
    return text;
  }

  private void addEmoji(MessageFlow flow, String spelling) {
    flow.add(new EmojiView(pictures, spelling), spelling.length());
  }

  private static Text text(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }
}
