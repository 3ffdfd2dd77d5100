package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;

/**
 * A grid of emoji to react with, above the messages. Arrow keys move in it; Esc, a choice, and the
 * loss of the focus close it.
 */
final class EmojiPicker extends TilePane {
  private static final int COLUMNS = 8;
  private static final double MARGIN = 8;

  /** In their fully qualified form. */
  private static final List<String> EMOJI =
      List.of(
          ("👍 👎 ❤️ 😂 😊 😍 🥳 😎 😮 😢 😭 😡 🤔 🙄 😴 🤯"
                  + " 😅 😉 😘 🤗 🤝 🙏 👏 🙌 💪 👀 👋 ✌️ 🤞 👌 🤷 🤦"
                  + " 🔥 🎉 🎮 🏆 ⭐ ✨ 💯 💔 ✅ ❌ ❓ ❗ ⚠️ 🚀 ☕ 🍕")
              .split(" "));

  private final EmojiPictures pictures;
  private Consumer<String> chosen = _ -> {};
  private final Runnable returnFocus;

  /**
   * Closed.
   *
   * @param returnFocus called when it closes while it has the focus
   */
  EmojiPicker(EmojiPictures pictures, Runnable returnFocus, Translations translations) {
    this.pictures = pictures;
    this.returnFocus = returnFocus;
    getStyleClass().add("emoji-picker");
    setPrefColumns(COLUMNS);
    setManaged(false);
    setVisible(false);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(translations.of("timeline.react"));
    setOnMousePressed(MouseEvent::consume);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    focusWithinProperty().subscribe(this::focusMoved);
  }

  /**
   * Opens below a node, or where there is space for it.
   *
   * @param choose called with the chosen emoji
   */
  void open(Node near, Consumer<String> choose) {
    if (getChildren().isEmpty()) {
      EMOJI.forEach(each -> getChildren().add(button(each)));
    }
    chosen = choose;
    setVisible(true);
    applyCss();
    autosize();
    place(near);
    getChildren().getFirst().requestFocus();
  }

  private Button button(String emoji) {
    Button button = new Button("", new TextLine(pictures));
    ((TextLine) button.getGraphic()).setText(emoji);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("icon-button");
    button.setAccessibleText(emoji);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> choose(emoji));
    return button;
  }

  private void place(Node near) {
    Parent around = getParent();
    Bounds space = around.getLayoutBounds();
    Bounds at = around.sceneToLocal(near.localToScene(near.getLayoutBounds()));
    double x = Math.clamp(at.getMaxX() - getWidth(), MARGIN, most(space.getWidth() - getWidth()));
    double y = Math.clamp(at.getMaxY(), MARGIN, most(space.getHeight() - getHeight()));
    relocate(snapPositionX(x), snapPositionY(y));
  }

  private static double most(double free) {
    return Math.max(MARGIN, free - MARGIN);
  }

  private void choose(String emoji) {
    Consumer<String> wanted = chosen;
    close();
    wanted.accept(emoji);
  }

  private void close() {
    chosen = _ -> {};
    boolean hadFocus = isFocusWithin();
    setVisible(false);
    if (hadFocus) {
      returnFocus.run();
    }
  }

  private void focusMoved(boolean isWithin) {
    if (!isWithin && isVisible()) {
      close();
    }
  }

  private void pressed(KeyEvent key) {
    int at = getChildren().indexOf(key.getTarget());
    if (Shortcut.BACK.matches(key)) {
      key.consume();
      close();
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      key.consume();
      button.fire();
    } else if (key.getCode().isArrowKey()) {
      key.consume();
      move(at, key.getCode());
    }
  }

  private void move(int at, KeyCode key) {
    int forward = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
    int step =
        switch (key) {
          case LEFT -> -forward;
          case RIGHT -> forward;
          case UP -> -COLUMNS;
          default -> COLUMNS;
        };
    int next = at + step;
    if (next >= 0 && next < getChildren().size()) {
      getChildren().get(next).requestFocus();
    }
  }
}
