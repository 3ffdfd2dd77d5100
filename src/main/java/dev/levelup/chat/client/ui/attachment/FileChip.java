package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.Attachment;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A file of the user's own: an icon or a small picture, its name, a line of facts, and how much of
 * it is done. {@code :failed}. Its height does not depend on what it shows.
 */
class FileChip extends HBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final double PICTURE = 40;

  private final TextLine stem;
  private final TextLine extension;
  private final StackPane icon = new StackPane();
  private final Label facts = new Label();
  private final StackPane done = new StackPane();
  private final HBox progress = new HBox(done);
  private double part;
  private boolean pictured;

  FileChip(EmojiPictures emoji) {
    stem = new TextLine(emoji, "file-stem");
    extension = new TextLine(emoji, "file-extension");
    getStyleClass().add("file-chip");
    setAccessibleRole(AccessibleRole.PARENT);
    stem.setMinWidth(0);
    extension.setMinWidth(USE_PREF_SIZE);
    HBox name = new HBox(stem, extension);
    // A name is read from the left whatever the language: its extension is at its end.
    name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    name.setAlignment(Pos.BASELINE_LEFT);
    name.setMaxWidth(USE_PREF_SIZE);
    facts.getStyleClass().add("file-facts");
    facts.setMinWidth(0);
    icon.getStyleClass().add("file-icon");
    progress.getStyleClass().add("file-progress");
    done.getStyleClass().add("file-done");
    progress.widthProperty().subscribe(this::showPart);
    VBox texts = new VBox(name, facts, progress);
    texts.getStyleClass().add("file-texts");
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().setAll(icon, texts);
  }

  final void name(Attachment file, Translations translations) {
    ShownFile shown = ShownFile.of(file);
    stem.setText(shown.stem());
    extension.setText(shown.extension());
    if (!pictured) {
      icon.getChildren().setAll(Icons.of(FileKind.of(file, shown).icon()));
    }
    setAccessibleText(translations.isolate(shown.name()));
  }

  /**
   * @param part of the file that is done, 0 to 1; negative while nothing goes on
   */
  final void say(String words, double part, boolean failed) {
    this.part = part;
    facts.setText(words);
    progress.setVisible(part >= 0);
    pseudoClassStateChanged(FAILED, failed);
    showPart();
  }

  final void add(Node... buttons) {
    getChildren().addAll(buttons);
  }

  /** Shows a picture in place of the icon, cut to a square. */
  final void picture(Image image) {
    pictured = true;
    ImageView view = new ImageView(image);
    double side = Math.min(image.getWidth(), image.getHeight());
    view.setViewport(
        new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
    view.setFitWidth(PICTURE);
    view.setFitHeight(PICTURE);
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    icon.getChildren().setAll(view);
  }

  private void showPart() {
    done.setMinWidth(Math.clamp(part, 0, 1) * progress.getWidth());
  }
}
