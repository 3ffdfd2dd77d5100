package dev.levelup.chat.client.ui.timeline;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tells the full dates of a message under the mouse; one for all cells. */
final class TimeTip {
  private static final Duration DELAY = Duration.millis(400);

  private final MessageTimes times;
  private final Tooltip tip = new Tooltip();

  TimeTip(MessageTimes times) {
    this.times = times;
    tip.setShowDelay(DELAY);
  }

  /** What words the dates. */
  MessageTimes times() {
    return times;
  }

  /** Has a node tell the full date of the message that its cell shows then. */
  void install(Node node, MessageCell cell) {
    install(node, () -> times.full(cell.row().at()));
  }

  /** Has a node tell something that is asked for then. */
  void install(Node node, Supplier<String> words) {
    Tooltip.install(node, tip);
    node.setOnMouseEntered(_ -> tip.setText(words.get()));
  }
}
