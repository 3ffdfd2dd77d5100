package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Segment.Emoji;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows the text of one message; style class {@code message-content}, {@code :jumbo} if it is a few
 * emoji. Can be reused for another message. Its height depends on its width. FX thread only.
 */
public final class MessageText extends Region {
  private static final PseudoClass JUMBO = PseudoClass.getPseudoClass("jumbo");

  /** Messages of up to this many emoji and nothing else are drawn large. */
  private static final int JUMBO_COUNT = 6;

  /** The space between blocks, in pixels. */
  private static final double GAP = 4;

  private final MessageParser parser;
  private final EmojiPictures pictures;
  private final FlowBuilder builder;
  private List<MessageFlow> flows = List.of();
  private String content = "";
  private List<Node> note = List.of();

  /**
   * Creates an empty text.
   *
   * @param parser parses the content
   * @param pictures the emoji images
   * @param links opens an address that the user clicked
   */
  public MessageText(MessageParser parser, EmojiPictures pictures, Consumer<WebAddress> links) {
    this.parser = parser;
    this.pictures = pictures;
    this.builder = new FlowBuilder(pictures, links);
    getStyleClass().add("message-content");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** The emoji images, for other nodes of the same cell as well. */
  public EmojiPictures pictures() {
    return pictures;
  }

  /** Replaces the content. */
  public void setContent(String shown) {
    setContent(shown, "");
  }

  /**
   * Replaces the content.
   *
   * @param noteText smaller text after the content, neither selectable nor copied; may be empty
   */
  public void setContent(String shown, String noteText) {
    content = shown;
    List<Segment> segments = parser.parse(shown);
    List<Block> blocks = Blocks.of(segments);
    if (!noteText.isEmpty() || !note.isEmpty() || !showPlain(blocks)) {
      pseudoClassStateChanged(JUMBO, isJumbo(segments));
      flows = blocks.stream().map(builder::flow).toList();
      note = noteText.isEmpty() ? List.of() : FlowBuilder.note(flowOfNote(), noteText);
      getChildren().setAll(flows);
    }
    setAccessibleText(inOrder(shown));
  }

  /** The last flow, or a new one below code. */
  private MessageFlow flowOfNote() {
    boolean isProse = !flows.isEmpty() && flows.getLast().getStyleClass().contains("prose");
    if (!isProse) {
      MessageFlow own = new MessageFlow("prose", Direction.NEUTRAL, content.length());
      flows = Stream.concat(flows.stream(), Stream.of(own)).toList();
    }
    return flows.getLast();
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
      if (y < each.getLayoutY() + each.getHeight() + GAP / 2) {
        return betweenCharacters(each.offsetAt(each.parentToLocal(x, y)));
      }
    }
    return content.length();
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
    return node instanceof LinkText link ? link.target() : null;
  }

  /** Shows the selected range of the content; nothing is selected if the two are equal. */
  public void select(int from, int to) {
    flows.forEach(each -> each.select(from, to));
  }

  private static boolean isJumbo(List<Segment> segments) {
    return segments.stream().allMatch(MessageText::isEmojiOrBlank)
        && segments.stream().filter(Emoji.class::isInstance).count() <= JUMBO_COUNT;
  }

  private static boolean isEmojiOrBlank(Segment segment) {
    return segment instanceof Emoji || (segment instanceof Words && segment.source().isBlank());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public double getBaselineOffset() {
    return getManagedChildren().isEmpty()
        ? super.getBaselineOffset()
        : snappedTopInset() + getManagedChildren().getFirst().getBaselineOffset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    double widest =
        getManagedChildren().stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
    return snappedLeftInset() + snapSizeX(widest) + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : innerWidth(width);
    double height = snappedTopInset() + snappedBottomInset();
    for (Node each : getManagedChildren()) {
      height += snapSizeY(each.prefHeight(inner));
    }
    return height + GAP * Math.max(0, getManagedChildren().size() - 1);
  }

  @Override
  protected void layoutChildren() {
    double width = blockWidth(innerWidth(getWidth()));
    double y = snappedTopInset();
    for (Node each : getManagedChildren()) {
      double height = snapSizeY(each.prefHeight(width));
      each.resizeRelocate(snappedLeftInset(), y, width, height);
      y += height + GAP;
    }
  }

  /**
   * A block of the opposite direction is only as wide as its text, or it would be at the far edge,
   * away from its author.
   */
  private double blockWidth(double inner) {
    NodeOrientation around = getEffectiveNodeOrientation();
    boolean turned = flows.stream().anyMatch(each -> each.getEffectiveNodeOrientation() != around);
    return turned ? Math.min(inner, computePrefWidth(-1) + 1) : inner;
  }

  private double innerWidth(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset());
  }
}
