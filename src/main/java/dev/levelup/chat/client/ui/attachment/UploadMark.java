package dev.levelup.chat.client.ui.attachment;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How far the upload of a picture is, over its lower edge. */
final class UploadMark extends VBox {
  private final Label words = new Label();
  private final StackPane done = new StackPane();
  private final HBox progress = new HBox(done);
  private double part;

  UploadMark() {
    getStyleClass().add("upload-mark");
    setManaged(false);
    setMouseTransparent(true);
    words.setMinWidth(0);
    words.getStyleClass().add("picture-badge");
    progress.getStyleClass().add("file-progress");
    done.getStyleClass().add("file-done");
    progress.widthProperty().subscribe(this::showPart);
    getChildren().setAll(words, progress);
  }

  /**
   * @param part of the file that is uploaded, 0 to 1; negative while nothing goes on
   */
  void say(String text, double part) {
    this.part = part;
    words.setText(text);
    progress.setVisible(part >= 0);
    showPart();
  }

  /**
   * @param hasWords whether there is room for them
   */
  void layOut(double width, double height, boolean hasWords) {
    words.setVisible(hasWords);
    double own = Math.min(height, prefHeight(width));
    resizeRelocate(0, height - own, width, own);
  }

  private void showPart() {
    done.setMinWidth(Math.clamp(part, 0, 1) * progress.getWidth());
  }
}
