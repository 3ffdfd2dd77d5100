package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.composer.EditView;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Leads the keys from the list to the field in which a message is edited, and back. */
final class EditFocus {
  private final AnchoredList<TimelineItem> list;
  private final EditViewModel edit;
  private final EditView editor;
  private boolean scrolledAway;

  EditFocus(AnchoredList<TimelineItem> list, EditViewModel edit, EditView editor) {
    this.list = list;
    this.edit = edit;
    this.editor = editor;
    edit.editedProperty().subscribe(_ -> list.refresh());
    edit.setOnBegun(this::begin);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> scrolledAway = false);
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

  /** Whoever scrolls while they write, to look something up, goes on writing where they were. */
  private void typed(KeyEvent key) {
    boolean visible = !key.getCharacter().isEmpty() && key.getCharacter().charAt(0) >= ' ';
    boolean shortcut = key.isShortcutDown() || key.isControlDown() != key.isAltDown();
    if (scrolledAway && visible && !shortcut && key.getTarget().equals(list)) {
      begin();
      editor.take(key);
      key.consume();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.isConsumed() || key.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean changes = list.focusedCell() instanceof MessageCell cell && change(cell, key);
    boolean leaves = isWayOut(key);
    if (leaves) {
      edit.leave();
    }
    if (changes || leaves) {
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
    return edits || deletes;
  }

  private boolean isWayOut(KeyEvent key) {
    return edit.editedProperty().get() != null && Shortcut.BACK.matches(key);
  }

  /** After each layout. A field out of view would give the focus to something else altogether. */
  void viewed() {
    Parent cell = editor.getParent();
    if (editor.isFocusWithin() && cell != null && !cell.isVisible()) {
      list.requestFocus();
      scrolledAway = true;
    }
  }
}
