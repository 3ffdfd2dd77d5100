package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Mention;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import javafx.geometry.NodeOrientation;

/** Where the lines of a paragraph begin: as its first letter does. */
enum Direction {
  LEFT_TO_RIGHT(NodeOrientation.LEFT_TO_RIGHT),
  RIGHT_TO_LEFT(NodeOrientation.RIGHT_TO_LEFT),
  /** No letter decides it: as everything around. */
  NEUTRAL(NodeOrientation.INHERIT);

  private final NodeOrientation orientation;

  Direction(NodeOrientation orientation) {
    this.orientation = orientation;
  }

  NodeOrientation orientation() {
    return orientation;
  }

  /** Whether what follows in that direction needs a flow of its own. */
  boolean turnsTo(Direction next) {
    return this != NEUTRAL && next != NEUTRAL && next != this;
  }

  /** This direction, or the other where this one is undecided. */
  Direction or(Direction other) {
    return this == NEUTRAL ? other : this;
  }

  /** The direction of one paragraph. Addresses and code are Latin in any language: not asked. */
  static Direction of(List<? extends Segment> paragraph) {
    for (Segment each : paragraph) {
      Direction found =
          each instanceof Words || each instanceof Mention ? of(each.source()) : NEUTRAL;
      if (found != NEUTRAL) {
        return found;
      }
    }
    return NEUTRAL;
  }

  /** The direction of a text of words alone. */
  static Direction of(String text) {
    return text.codePoints()
        .mapToObj(Direction::of)
        .filter(each -> each != NEUTRAL)
        .findFirst()
        .orElse(NEUTRAL);
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
