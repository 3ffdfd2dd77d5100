package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Mention;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;

/** The base direction of a paragraph, which is that of its first letter. */
enum Direction {
  LEFT_TO_RIGHT(NodeOrientation.LEFT_TO_RIGHT),
  RIGHT_TO_LEFT(NodeOrientation.RIGHT_TO_LEFT),
  /** Without letters: inherited. */
  NEUTRAL(NodeOrientation.INHERIT);

  private final NodeOrientation orientation;

  Direction(NodeOrientation orientation) {
    this.orientation = orientation;
  }

  NodeOrientation orientation() {
    return orientation;
  }

  /** Whether text of the other direction needs a new flow. */
  boolean isOppositeOf(Direction next) {
    return this != NEUTRAL && next != NEUTRAL && next != this;
  }

  /** This direction, or the other if this one is neutral. */
  Direction or(Direction other) {
    return this == NEUTRAL ? other : this;
  }

  /**
   * The direction of a paragraph: that of its words, or of the mentioned names if there are no
   * others, since a name says nothing of the language in which its owner is spoken to. Links and
   * code are ignored, since they are Latin in any language.
   */
  static Direction of(List<? extends Segment> paragraph) {
    return of(paragraph, Words.class).or(of(paragraph, Mention.class));
  }

  private static Direction of(List<? extends Segment> paragraph, Class<? extends Segment> kind) {
    return of(
        paragraph.stream()
            .filter(kind::isInstance)
            .map(Segment::source)
            .collect(Collectors.joining()));
  }

  /** The direction of a block: that of its first paragraph with letters. Code has none. */
  static Direction ofBlock(Block block) {
    return switch (block) {
      case Block.Prose prose -> prose.direction();
      case Block.CodePanel _ -> NEUTRAL;
      case Block.Quote quote -> first(quote.blocks().stream());
      case Block.Items items ->
          first(items.items().stream().flatMap(each -> each.blocks().stream()));
    };
  }

  private static Direction first(Stream<Block> blocks) {
    return blocks
        .map(Direction::ofBlock)
        .filter(each -> each != NEUTRAL)
        .findFirst()
        .orElse(NEUTRAL);
  }

  /** The direction of plain text. Isolated text is ignored: UAX #9, P2. */
  static Direction of(String text) {
    int isolates = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      isolates = Math.max(0, isolates + opened(codePoint));
      Direction found = isolates == 0 ? of(codePoint) : NEUTRAL;
      if (found != NEUTRAL) {
        return found;
      }
    }
    return NEUTRAL;
  }

  private static int opened(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE ->
          1;
      case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> -1;
      default -> 0;
    };
  }

  private static Direction of(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LEFT_TO_RIGHT;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          RIGHT_TO_LEFT;
      default -> NEUTRAL;
    };
  }
}
