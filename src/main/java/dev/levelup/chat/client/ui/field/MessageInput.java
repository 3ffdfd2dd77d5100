package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.WrittenText;
import javafx.geometry.Orientation;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;

/**
 * A text area that draws text like messages, with colour emoji. It grows with its text, or with its
 * prompt while there is none, up to a maximum and then scrolls. The height is computed in the
 * layout pass that uses it, so no frame shows a wrong one.
 */
public final class MessageInput extends TextArea {
  private static final int MAX_LINES = 8;

  private final WrittenText written;
  private final WrittenText prompt;

  /**
   * Creates an empty field.
   *
   * @param pictures the emoji images
   */
  public MessageInput(EmojiPictures pictures) {
    written = new WrittenText(pictures);
    prompt = new WrittenText(pictures);
    getStyleClass().add("message-input");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty().subscribe(written::setText);
    promptTextProperty().subscribe(text -> prompt.setText(text == null ? "" : text));
    promptTextProperty().subscribe(this::requestLayout);
    textProperty().subscribe(this::requestLayout);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new MessageInputSkin(this, written, prompt);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = Math.max(1, width - snappedLeftInset() - snappedRightInset());
    double most = written.lineHeight() * MAX_LINES;
    boolean scrolls = written.paragraphs() > MAX_LINES;
    WrittenText tallest = getText().isEmpty() ? prompt : written;
    double shown = scrolls ? most : Math.min(tallest.prefHeight(inner), most);
    return snapSizeY(shown) + snappedTopInset() + snappedBottomInset();
  }
}
