package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.attachment.AttachmentsBox;
import dev.levelup.chat.client.ui.attachment.MessageFile;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The attachments below the text. */
final class AttachmentsPart extends OptionalPart<AttachmentsBox> {
  private static final double GAP = WordsColumn.GAP / 2;

  private final MessageCell cell;
  private final AttachmentTools tools;
  private @Nullable ItemKey item;

  /**
   * @param nodes the children of the cell
   */
  AttachmentsPart(MessageCell cell, List<Node> nodes, AttachmentTools tools) {
    super(nodes);
    this.cell = cell;
    this.tools = tools;
  }

  @Override
  AttachmentsBox create() {
    return new AttachmentsBox(tools);
  }

  /**
   * @param key of the item that has them
   */
  void show(ItemKey key, List<MessageFile> attachments) {
    boolean isSame = key.equals(item);
    item = key;
    if (!attachments.isEmpty()) {
      show().show(attachments, isSame);
    } else if (shown() != null) {
      cell.returnFocus();
      release();
      hide();
    }
  }

  /** Out of view: fetches nothing more. */
  void release() {
    item = null;
    AttachmentsBox box = shown();
    if (box != null) {
      box.release();
    }
  }

  double height(double width) {
    AttachmentsBox box = shown();
    return box == null ? 0 : GAP + box.prefHeight(width);
  }

  /**
   * @param y the bottom edge of the text
   */
  void layOut(double x, double y, double width) {
    AttachmentsBox box = shown();
    if (box != null) {
      box.resizeRelocate(x, y + GAP, width, box.prefHeight(width));
    }
  }
}
