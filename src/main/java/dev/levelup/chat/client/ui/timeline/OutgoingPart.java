package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.attachment.OutgoingBox;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The files of a local echo below its text. */
final class OutgoingPart extends OptionalPart<OutgoingBox> {
  private static final double GAP = WordsColumn.GAP / 2;

  private final AttachmentTools tools;

  /**
   * @param nodes the children of the cell
   */
  OutgoingPart(List<Node> nodes, AttachmentTools tools) {
    super(nodes);
    this.tools = tools;
  }

  @Override
  OutgoingBox create() {
    return new OutgoingBox(tools);
  }

  void show(@Nullable PendingMessage message) {
    if (message == null || message.files().isEmpty()) {
      hide();
    } else {
      show().show(message);
    }
  }

  double height(double width) {
    OutgoingBox box = shown();
    return box == null ? 0 : GAP + box.prefHeight(width);
  }

  /**
   * @param y the bottom edge of the text
   */
  void layOut(double x, double y, double width) {
    OutgoingBox box = shown();
    if (box != null) {
      box.resizeRelocate(x, y + GAP, width, box.prefHeight(width));
    }
  }
}
