package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.words.Words;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.util.Duration;

/** The pop-ups of a message, one of each for all cells. */
final class MessageTools {
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);

  private final MessageTimes times;
  private final Tooltip fullTime = new Tooltip();
  private final MenuItem copy;
  private final ContextMenu menu;

  MessageTools(MessageTimes times, Words words) {
    this.times = times;
    this.copy = new MenuItem(words.of("timeline.copy"));
    this.menu = new ContextMenu(copy);
    copy.setId("copy-text");
    fullTime.setShowDelay(TOOLTIP_DELAY);
  }

  /** Has a node tell the full date of the message that its cell shows then. */
  void tellTime(Node node, MessageCell cell) {
    Tooltip.install(node, fullTime);
    node.setOnMouseEntered(e -> fullTime.setText(times.full(cell.row().at())));
  }

  /** Opens what can be done with a message. */
  void openMenu(MessageCell cell, ContextMenuEvent event) {
    String content = cell.row().content();
    copy.setOnAction(e -> Copy.toClipboard(content));
    menu.show(cell, event.getScreenX(), event.getScreenY());
    event.consume();
  }
}
