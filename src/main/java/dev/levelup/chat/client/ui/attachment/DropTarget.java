package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.io.File;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Attaches the files that are dropped onto a pane. What it says lies above the pane meanwhile. */
public final class DropTarget {
  private final Pane pane;
  private final TrayViewModel tray;
  private final Runnable dropped;
  private @Nullable VBox overlay;

  private DropTarget(Pane pane, TrayViewModel tray, Runnable dropped) {
    this.pane = pane;
    this.tray = tray;
    this.dropped = dropped;
  }

  /**
   * Listens to a pane.
   *
   * @param dropped called after a drop
   */
  public static DropTarget of(Pane pane, TrayViewModel tray, Runnable dropped) {
    DropTarget target = new DropTarget(pane, tray, dropped);
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
      Label words = new Label(tray.dropWords());
      words.setWrapText(true);
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
