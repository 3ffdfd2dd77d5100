package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.CodePanel;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Script.Run;
import dev.levelup.chat.client.ui.text.Segment.Code;
import dev.levelup.chat.client.ui.text.Segment.Emoji;
import dev.levelup.chat.client.ui.text.Segment.Hidden;
import dev.levelup.chat.client.ui.text.Segment.Link;
import dev.levelup.chat.client.ui.text.Segment.Mention;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/** Creates the lines of one message. */
final class FlowBuilder {
  private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
  private static final String POP_ISOLATE = "\u2069";

  private final EmojiPictures pictures;
  private final MessageLinks links;
  private final NamedLinks named;
  private final MentionedNames mentioned;

  FlowBuilder(EmojiPictures pictures, MessageLinks links, MentionedNames mentioned) {
    this.pictures = pictures;
    this.links = links;
    this.mentioned = mentioned;
    named = new NamedLinks(links);
  }

  /** Creates the node of a prose block. */
  MessageFlow flow(Prose prose) {
    return PlainFlow.fits(prose) ? plain(prose) : styled(prose);
  }

  /** Creates the lines of code, which run from left to right in any window. */
  MessageFlow flow(CodePanel panel) {
    MessageFlow flow = new MessageFlow("code-lines", Direction.LEFT_TO_RIGHT, panel.from());
    for (Segment each : panel.line()) {
      if (each instanceof Hidden) {
        flow.skip(each.source().length());
      } else {
        addInOrder(flow, each.source(), Style.PLAIN);
      }
    }
    return flow;
  }

  /**
   * Appends a note to a flow.
   *
   * @return the nodes of the note
   */
  static List<Node> note(MessageFlow flow, String words) {
    List<Node> nodes = new ArrayList<>();
    for (Run run : Script.runs(" " + words)) {
      Text text = Letters.of(run, "message-edited");
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

  private MessageFlow styled(Prose prose) {
    MessageFlow flow = new MessageFlow("prose", prose.direction(), prose.from());
    for (Segment each : prose.line()) {
      switch (each) {
        case Words words -> addRuns(flow, words.source(), "words", words.style());
        case Link link -> add(flow, new LinkText(link, links), link.style());
        case Emoji emoji -> addEmoji(flow, emoji);
        case Mention mention -> addMention(flow, mention);
        case Code code -> addCode(flow, code, prose.direction());
        case Hidden hidden -> flow.skip(hidden.source().length());
      }
    }
    return flow;
  }

  private void addMention(MessageFlow flow, Mention mention) {
    if (!mentioned.include(mention.source())) {
      addRuns(flow, mention.source(), "words", mention.style());
      return;
    }
    int from = flow.length();
    addRuns(flow, mention.source(), "mention", mention.style());
    flow.addBackground("mention-ground", from);
  }

  /** Among words from the right, or none, isolates keep the code's marks where they were typed. */
  private void addCode(MessageFlow flow, Code code, Direction around) {
    boolean isolates = around != Direction.LEFT_TO_RIGHT;
    if (isolates) {
      addControl(flow, LEFT_TO_RIGHT_ISOLATE);
    }
    int from = flow.length();
    addInOrder(flow, code.inLine(), code.style());
    flow.addBackground("code-ground", from);
    if (isolates) {
      addControl(flow, POP_ISOLATE);
    }
  }

  /** Not visible: the faces have no glyph for it. */
  private static void addControl(MessageFlow flow, String character) {
    Text control = Letters.of(character, "code");
    control.setVisible(false);
    flow.addNote(control);
  }

  /** Adds code, which is shown in logical order. */
  private void addInOrder(MessageFlow flow, String code, Style style) {
    int from = 0;
    for (int at = 0; at <= code.length(); at++) {
      boolean hides = at < code.length() && BidiControls.isOne(code.charAt(at));
      if ((hides || at == code.length()) && from < at) {
        add(flow, Letters.of(code.substring(from, at), "code"), style);
      }
      if (hides) {
        flow.skip(1);
        from = at + 1;
      }
    }
  }

  private void addRuns(MessageFlow flow, String words, String styleClass, Style style) {
    Script.runs(words).forEach(run -> add(flow, Letters.of(run, styleClass), style));
  }

  private void addEmoji(MessageFlow flow, Emoji emoji) {
    EmojiView picture = new EmojiView(pictures, emoji.source());
    named.add(picture, emoji.source(), emoji.style());
    flow.add(picture, emoji.source().length());
  }

  private void add(MessageFlow flow, Text text, Style style) {
    text.getStyleClass().addAll(style.styleClasses());
    named.add(text, text.getText(), style);
    flow.add(text);
  }
}
