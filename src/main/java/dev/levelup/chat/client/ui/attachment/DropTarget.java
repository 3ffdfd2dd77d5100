package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.io.File;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Attaches the files that are dropped onto a pane. What it says lies above the pane meanwhile. */
public final class DropTarget {
  private final Pane pane;
  private final TrayViewModel tray;
  private final EmojiPictures pictures;
  private final Runnable dropped;
  private @Nullable VBox overlay;

  private DropTarget(Pane pane, TrayViewModel tray, EmojiPictures pictures, Runnable dropped) {
    this.pane = pane;
    this.tray = tray;
    this.pictures = pictures;
    this.dropped = dropped;
  }

  /**
   * Listens to a pane.
   *
   * @param pictures the emoji images, for the name of the room
   * @param dropped called after a drop
   */
  public static DropTarget of(
      Pane pane, TrayViewModel tray, EmojiPictures pictures, Runnable dropped) {
    DropTarget target = new DropTarget(pane, tray, pictures, dropped);
    if (tray.isOffered()) {
      pane.setOnDragOver(target::over);
      pane.setOnDragExited(_ -> target.leave());
      pane.setOnDragDropped(target::drop);
    }
    return target;
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles() && tray.possibleProperty().getValue()) {
      drag.acceptTransferModes(TransferMode.COPY);
      enter();
    }
    drag.consume();
  }

  private void drop(DragEvent drag) {
    drag.setDropCompleted(drop(drag.getDragboard().getFiles()));
    drag.consume();
  }

  /** Files are above the pane. */
  public void enter() {
    if (overlay == null) {
      TextBlock words = new TextBlock(pictures);
      words.setText(tray.dropWords());
      VBox made = new VBox(Icons.of("drop"), words);
      made.setId("drop-target");
      made.getStylesheets().add(Stylesheet.beside(DropTarget.class, "attachment.css"));
      made.setMouseTransparent(true);
      overlay = made;
      pane.getChildren().add(made);
    }
  }

  /** They are not any more. */
  void leave() {
    pane.getChildren().remove(overlay);
    overlay = null;
  }

  /** Returns whether files were attached. */
  boolean drop(@Nullable List<File> files) {
    leave();
    if (files == null || files.isEmpty() || !tray.possibleProperty().getValue()) {
      return false;
    }
    tray.attach(files.stream().map(File::toPath).toList());
    dropped.run();
    return true;
  }
}
