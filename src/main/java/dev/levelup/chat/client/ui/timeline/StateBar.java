package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A line of text below a message, with buttons for the user's choices: beside it, or below it where
 * it would get too narrow.
 */
final class StateBar extends Region {
  private static final double GAP = 12;
  private static final double ROW_GAP = 8;

  private final TextBlock text;
  private final HBox answers = new HBox(GAP);
  private Runnable escape = () -> {};

  /**
   * @param pictures the emoji images, for text from the server
   */
  StateBar(EmojiPictures pictures) {
    this.text = new TextBlock(pictures);
    getStyleClass().addAll("message-state", "undelivered");
    getChildren().setAll(text, answers);
    setAccessibleRole(AccessibleRole.TEXT);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Replaces text and buttons. */
  void say(String what, Button... actions) {
    text.setText(what);
    setAccessibleText(what);
    escape = () -> {};
    answers.getChildren().setAll(actions);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Whether the buttons leave half of the width to the text, or as much as it needs. */
  private boolean isOneRow(double width) {
    return besideAnswers(width) >= Math.min(width / 2, text.prefWidth(-1));
  }

  private double besideAnswers(double width) {
    return width - GAP - answers.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - getInsets().getLeft() - getInsets().getRight();
    double buttons = answers.prefHeight(-1);
    double rows =
        isOneRow(inner)
            ? Math.max(text.prefHeight(besideAnswers(inner)), buttons)
            : text.prefHeight(inner) + ROW_GAP + buttons;
    return getInsets().getTop() + rows + getInsets().getBottom();
  }

  @Override
  protected void layoutChildren() {
    double x = getInsets().getLeft();
    double y = getInsets().getTop();
    double width = getWidth() - x - getInsets().getRight();
    double height = getHeight() - y - getInsets().getBottom();
    double buttonsWidth = answers.prefWidth(-1);
    double buttonsHeight = answers.prefHeight(-1);
    if (isOneRow(width)) {
      double textWidth = Math.min(text.prefWidth(-1), besideAnswers(width));
      layoutInArea(text, x, y, textWidth, height, 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(
          answers, x + textWidth + GAP, y, buttonsWidth, height, 0, HPos.LEFT, VPos.CENTER);
    } else {
      double textHeight = height - ROW_GAP - buttonsHeight;
      layoutInArea(text, x, y, width, textHeight, 0, HPos.LEFT, VPos.TOP);
      answers.resizeRelocate(x, y + textHeight + ROW_GAP, buttonsWidth, buttonsHeight);
    }
  }

  /** Sets the action of the Escape key until the next {@link #say}. */
  void setOnEscape(Runnable action) {
    escape = action;
  }

  private void pressed(KeyEvent key) {
    if (Shortcut.BACK.matches(key)) {
      key.consume();
      escape.run();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      key.consume();
      button.fire();
    }
  }

  /** A button for {@link #say}. */
  static Button button(String words, String styleClass, Runnable action) {
    Button button = new Button(words);
    button.getStyleClass().addAll("state-button", styleClass);
    button.setMinWidth(USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
