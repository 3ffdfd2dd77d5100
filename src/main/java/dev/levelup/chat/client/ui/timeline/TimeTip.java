package dev.levelup.chat.client.ui.timeline;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The tooltip with a message's full date. One instance for all cells. */
final class TimeTip {
  private static final Duration DELAY = Duration.millis(400);

  private final MessageTimes times;
  private final Tooltip tip = new Tooltip();

  TimeTip(MessageTimes times) {
    this.times = times;
    tip.setShowDelay(DELAY);
  }

  /** The formatter of the dates. */
  MessageTimes times() {
    return times;
  }

  /** Gives a node a tooltip with the full date of the message that its cell currently shows. */
  void install(Node node, MessageCell cell) {
    install(node, () -> times.full(cell.model().at()));
  }

  /** Gives a node a tooltip whose text is requested when it is needed. */
  void install(Node node, Supplier<String> words) {
    Tooltip.install(node, tip);
    node.setOnMouseEntered(_ -> tip.setText(words.get()));
  }
}
