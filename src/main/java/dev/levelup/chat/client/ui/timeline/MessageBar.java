package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.shortcut.KeyNames;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The usual reactions and the Reply, Edit and Delete buttons at the upper edge of the hovered or
 * the focused message, depending on whether mouse or keyboard was used last. One instance for all
 * messages; it has the buttons that the user may use on the message, and is not shown without any.
 */
final class MessageBar extends HBox {
  private static final double RIGHT = 16;
  private static final double TOP = 2;

  private final HeldShift shift = new HeldShift(this);
  private final List<Button> reactions = new ArrayList<>();
  private final Button reply;
  private final Button edit;
  private final Button delete;
  private @Nullable MessageCell hovered;
  private @Nullable MessageCell focused;
  private @Nullable MessageCell on;
  private boolean keyboardUsed;
  private Subscription cellMoves = Subscription.EMPTY;

  /**
   * @param pictures the emoji images
   */
  MessageBar(EmojiPictures pictures, Translations translations) {
    getStyleClass().add("message-bar");
    setManaged(false);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(translations.of("timeline.bar"));
    for (UsualReaction each : UsualReaction.values()) {
      reactions.add(reaction(each, pictures, translations));
    }
    Button react = button("react", translations);
    react.setOnAction(_ -> pickReaction(react));
    reactions.add(react);
    KeyNames keys = KeyNames.ofThisMachine(translations);
    reply = button("reply", translations);
    reply.setAccessibleHelp(keys.of(Shortcut.REPLY));
    reply.setOnAction(_ -> reply());
    edit = button("edit", translations);
    edit.setAccessibleHelp(keys.of(Shortcut.EDIT_MESSAGE));
    edit.setOnAction(_ -> edit());
    delete = button("delete", translations);
    delete.setAccessibleHelp(keys.of(Shortcut.DELETE_MESSAGE));
    delete.setOnAction(_ -> delete(shift.isDown()));
    HeldShift.onClick(delete, () -> delete(true));
    getChildren().setAll(reactions);
    getChildren().addAll(reply, edit, delete);
    setOnMousePressed(MouseEvent::consume);
    addEventHandler(KeyEvent.KEY_PRESSED, MessageBar::fire);
    focusWithinProperty().subscribe(_ -> settle());
  }

  private static Button button(String name, Translations translations) {
    Button button = Icons.button(name, translations.of("timeline." + name));
    button.getStyleClass().add("bar-" + name);
    button.setFocusTraversable(false);
    return button;
  }

  private Button reaction(UsualReaction usual, EmojiPictures pictures, Translations translations) {
    TextLine emoji = new TextLine(pictures);
    emoji.setText(usual.emoji());
    Button button = Icons.button("react", translations.of(usual.wordsKey()));
    button.setGraphic(emoji);
    button.getStyleClass().add("bar-" + usual.id());
    button.setFocusTraversable(false);
    button.setOnAction(_ -> react(usual));
    return button;
  }

  private static void fire(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      key.consume();
      button.fire();
    }
  }

  /** Listens to a list's input to learn whether mouse or keyboard was used last. */
  void watchInput(AnchoredList<?> list) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED, key -> setKeyboardUsed(key.getCode().isNavigationKey()));
    list.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> setKeyboardUsed(false));
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> setKeyboardUsed(false));
  }

  private void setKeyboardUsed(boolean keyboard) {
    if (keyboardUsed != keyboard) {
      keyboardUsed = keyboard;
      settle();
    }
  }

  /** The mouse entered or left a message. */
  void setHovered(MessageCell cell, boolean is) {
    hovered = is ? cell : without(hovered, cell);
    settle();
  }

  /** A message became the list's focused item, or no longer is. */
  void setFocused(MessageCell cell, boolean is) {
    focused = is ? cell : without(focused, cell);
    settle();
  }

  /** A cell shows another message, or another state of the same one. */
  void cellChanged(MessageCell cell) {
    if (cell.equals(on) || cell.equals(hovered) || cell.equals(focused)) {
      settle();
    }
  }

  private static @Nullable MessageCell without(@Nullable MessageCell former, MessageCell left) {
    return left.equals(former) ? null : former;
  }

  private void settle() {
    boolean isUsed = on != null && isFocusWithin() && accepts(on);
    MessageCell wanted = keyboardUsed ? focused : hovered;
    MessageCell next = isUsed ? on : accepts(wanted) ? wanted : null;
    if (next != null) {
      offer(next);
    }
    if (next != on) {
      detach();
      attach(next);
    }
  }

  private void offer(MessageCell cell) {
    reactions.forEach(each -> offer(each, cell.mayReact()));
    offer(reply, cell.mayReply());
    offer(edit, cell.mayChange());
    offer(delete, cell.mayChange());
    if (cell.equals(on)) {
      place(cell);
    }
  }

  private static void offer(Button button, boolean is) {
    button.setVisible(is);
    button.setManaged(is);
  }

  private static boolean accepts(@Nullable MessageCell cell) {
    return cell != null && cell.isVisible() && cell.hasActions();
  }

  private void detach() {
    cellMoves.unsubscribe();
    cellMoves = Subscription.EMPTY;
    MessageCell former = on;
    on = null;
    if (former != null) {
      // Removing a focused bar moves the focus, which calls settle() again.
      former.takeBar(null);
    }
  }

  private void attach(@Nullable MessageCell cell) {
    if (cell != null && cell != on) {
      on = cell;
      cell.takeBar(this);
      // Added during a layout pass, after the CSS pass.
      applyCss();
      cellMoves =
          Subscription.combine(
              cell.widthProperty().subscribe(_ -> place(cell)),
              cell.translateYProperty().subscribe(_ -> place(cell)));
    }
  }

  /** Straddles the cell's top edge, but stays inside the viewport. */
  private void place(MessageCell cell) {
    autosize();
    double top = Math.max(TOP - cell.getTranslateY(), -getHeight() / 2);
    relocate(cell.snapPositionX(cell.getWidth() - getWidth() - RIGHT), cell.snapPositionY(top));
  }

  private void react(UsualReaction usual) {
    if (on != null) {
      on.react(usual.emoji());
    }
  }

  private void pickReaction(Button near) {
    if (on != null) {
      on.pickReaction(near);
    }
  }

  private void reply() {
    if (on != null) {
      on.reply();
    }
  }

  private void edit() {
    if (on != null) {
      on.edit();
    }
  }

  private void delete(boolean sure) {
    if (on != null) {
      on.delete(sure);
    }
  }
}
