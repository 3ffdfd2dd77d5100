package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Segment.Emoji;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * Shows the text of one message; style class {@code message-content}, {@code :jumbo} if it is a few
 * emoji. Can be reused for another message. Its height depends on its width. FX thread only.
 */
public final class MessageText extends LinesColumn {
  private static final PseudoClass JUMBO = PseudoClass.getPseudoClass("jumbo");

  /** Messages of up to this many emoji and nothing else are drawn large. */
  private static final int JUMBO_COUNT = 6;

  private final MessageParser parser;
  private final EmojiPictures pictures;
  private final MessageLinks links;
  private final Function<String, Node> copyButtons;
  private List<MessageFlow> flows = List.of();
  private MentionedNames mentioned = MentionedNames.ANY;
  private String content = "";
  private boolean hasMarks;
  private List<Node> note = List.of();

  /**
   * Creates an empty text.
   *
   * @param parser parses the content
   * @param pictures the emoji images
   * @param links opens an address that the user clicked
   * @param copyButtons creates the button that copies code
   */
  public MessageText(
      MessageParser parser,
      EmojiPictures pictures,
      MessageLinks links,
      Function<String, Node> copyButtons) {
    this.parser = parser;
    this.pictures = pictures;
    this.links = links;
    this.copyButtons = copyButtons;
    getStyleClass().add("message-content");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** The emoji images, for other nodes of the same cell as well. */
  public EmojiPictures pictures() {
    return pictures;
  }

  /** Sets the names that are shown as mentions in the next content. */
  public void setMentioned(MentionedNames names) {
    mentioned = names;
  }

  /** Replaces the content. */
  public void setContent(String shown) {
    setContent(shown, "", false);
  }

  /**
   * Replaces the content.
   *
   * @param noteText smaller text after the content, neither selectable nor copied; may be empty
   * @param asTyped whether markup is shown as it was typed
   */
  public void setContent(String shown, String noteText, boolean asTyped) {
    content = shown;
    List<Block> blocks = asTyped ? parser.asTyped(shown) : parser.parse(shown);
    if (!noteText.isEmpty() || !note.isEmpty() || !showPlain(blocks)) {
      pseudoClassStateChanged(JUMBO, isJumbo(blocks));
      BlockNodes nodes = new BlockNodes(pictures, links, copyButtons, mentioned);
      setBlocks(nodes.of(blocks));
      flows = nodes.flows();
      note = noteText.isEmpty() ? List.of() : FlowBuilder.note(flowOfNote(), noteText);
    }
    setAccessibleText(inOrder(Shown.ofBlocks(blocks)));
  }

  /** Whether the content has markup that is shown as formatting. */
  public boolean isFormatted() {
    return parser.isFormatted(content);
  }

  /** The last flow, or a new one below a panel, quote or list. */
  private MessageFlow flowOfNote() {
    if (getChildren().getLast() instanceof MessageFlow last) {
      return last;
    }
    MessageFlow own = new MessageFlow("prose", Direction.NEUTRAL, content.length());
    getChildren().add(own);
    flows = Stream.concat(flows.stream(), Stream.of(own)).toList();
    return own;
  }

  /** The nodes of the note; empty without a note. */
  public List<Node> note() {
    return note;
  }

  /** Reuses the existing flow if possible; returns whether it was. */
  private boolean showPlain(List<Block> blocks) {
    boolean will =
        flows.size() == 1
            && flows.getFirst() instanceof PlainFlow
            && blocks.size() == 1
            && PlainFlow.fits(blocks.getFirst());
    if (will) {
      ((PlainFlow) flows.getFirst()).show((Prose) blocks.getFirst());
    }
    return will;
  }

  /**
   * The offset in the content that is nearest to a point; its start above it, its end below. Must
   * be laid out.
   */
  public int offsetAt(double x, double y) {
    if (y < 0) {
      return 0;
    }
    for (MessageFlow each : y < getHeight() ? flows : List.<MessageFlow>of()) {
      Point2D inFlow = inside(each, new Point2D(x, y));
      if (inFlow.getY() < each.getHeight() + GAP / 2) {
        return betweenCharacters(each.offsetAt(inFlow));
      }
    }
    return content.length();
  }

  /** A point of this text in the coordinates of a node inside it. */
  private Point2D inside(Node node, Point2D point) {
    Parent parent = node.getParent();
    return node.parentToLocal(parent == this || parent == null ? point : inside(parent, point));
  }

  private int betweenCharacters(int offset) {
    boolean splits =
        offset > 0 && offset < content.length() && Character.isLowSurrogate(content.charAt(offset));
    return splits ? offset + 1 : offset;
  }

  /** The content as it is read out and copied: without characters that would reorder other text. */
  public static String inOrder(String content) {
    return BidiControls.without(content);
  }

  /** The address of a link node; null for other nodes. */
  public static @Nullable WebAddress linkOf(@Nullable Node node) {
    if (node instanceof LinkText link) {
      return link.target();
    }
    return node == null ? null : LinkParts.targetOf(node);
  }

  /** Shows the selected range of the content; nothing is selected if the two are equal. */
  public void select(int from, int to) {
    flows.forEach(each -> each.select(from, to));
  }

  /** Marks what was found in the content, in place of what was marked before. */
  public void mark(FoundWords words) {
    List<FoundWords.Place> found = words.in(content);
    if (hasMarks || !found.isEmpty()) {
      hasMarks = !found.isEmpty();
      flows.forEach(each -> each.mark(found));
    }
  }

  private static boolean isJumbo(List<Block> blocks) {
    return blocks.size() == 1
        && blocks.getFirst() instanceof Prose prose
        && prose.line().stream().allMatch(MessageText::isEmojiOrBlank)
        && prose.line().stream().filter(Emoji.class::isInstance).count() <= JUMBO_COUNT;
  }

  private static boolean isEmojiOrBlank(Segment segment) {
    return segment instanceof Emoji || (segment instanceof Words && segment.source().isBlank());
  }

  @Override
  List<MessageFlow> flows() {
    return flows;
  }
}
