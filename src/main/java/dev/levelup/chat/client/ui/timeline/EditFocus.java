package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.composer.EditView;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.shortcut.TypedText;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Moves the keyboard focus between the message list and the editor of a message. */
final class EditFocus {
  private final AnchoredList<TimelineItem> list;
  private final EditViewModel edit;
  private final EditView editor;
  private boolean scrolledAway;
  private boolean replies;

  /** Otherwise letters go on in the composer. */
  private boolean movedByKeys;

  EditFocus(AnchoredList<TimelineItem> list, EditViewModel edit, EditView editor) {
    this.list = list;
    this.edit = edit;
    this.editor = editor;
    edit.editedProperty().subscribe(_ -> list.refresh());
    edit.setOnBegun(this::begin);
    // The key of a reply has been typed once the focus is in the composer: it must not get it.
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::noteReply);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressedByMouse());
  }

  private void pressedByMouse() {
    scrolledAway = false;
    movedByKeys = false;
  }

  private void begin() {
    scrolledAway = false;
    ItemKey edited = edit.editedProperty().get();
    if (edited != null) {
      list.reveal(edited);
      list.layout();
      editor.takeFocus();
    }
  }

  /** Typing after the editor was scrolled out of view reveals it again and continues there. */
  private void typed(KeyEvent key) {
    if (replies && list.focusedCell() instanceof MessageCell cell && cell.mayReply()) {
      replies = false;
      key.consume();
      cell.reply();
      return;
    }
    if (scrolledAway && TypedText.isIn(key) && key.getTarget().equals(list)) {
      begin();
      editor.redirect(key);
      key.consume();
    }
  }

  private void noteReply(KeyEvent key) {
    movedByKeys |= key.getCode().isNavigationKey();
    boolean isByKeys = movedByKeys || list.isFocusVisible();
    replies = Shortcut.REPLY.matches(key) && isByKeys && key.getTarget().equals(list);
  }

  private void pressed(KeyEvent key) {
    if (key.isConsumed() || key.getTarget() instanceof TextInputControl) {
      return;
    }
    if (list.focusedCell() instanceof IgnoredCell folded && key.getCode() == KeyCode.ENTER) {
      folded.unfold();
      key.consume();
      return;
    }
    boolean changes = list.focusedCell() instanceof MessageCell cell && change(cell, key);
    boolean cancels = isCancel(key);
    if (cancels) {
      edit.cancel();
    }
    if (changes || cancels) {
      key.consume();
    }
  }

  private static boolean change(MessageCell cell, KeyEvent key) {
    boolean edits = Shortcut.EDIT_MESSAGE.matches(key) && cell.mayChange();
    boolean deletes = Shortcut.DELETE_MESSAGE.matches(key) && cell.mayDelete();
    if (edits) {
      cell.edit();
    } else if (deletes) {
      cell.delete(key.isShiftDown());
    }
    boolean asks = Shortcut.PERSON.matches(key);
    if (asks) {
      cell.askAuthor();
    }
    return edits || deletes || asks;
  }

  private boolean isCancel(KeyEvent key) {
    return edit.editedProperty().get() != null && Shortcut.BACK.matches(key);
  }

  /** Called after each layout. JavaFX moves the focus elsewhere once a focused cell is hidden. */
  void laidOut() {
    Parent cell = editor.getParent();
    if (editor.isFocusWithin() && cell != null && !cell.isVisible()) {
      list.requestFocus();
      scrolledAway = true;
    }
  }
}
