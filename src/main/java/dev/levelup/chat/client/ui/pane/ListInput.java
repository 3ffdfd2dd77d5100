package dev.levelup.chat.client.ui.pane;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Translates wheel, key and mouse events into calls of the list. */
final class ListInput {
  private final AnchoredList<?> list;
  private final ListFocus<?> focus;
  private final SelectionKeys<?> selection;

  ListInput(AnchoredList<?> list, ListFocus<?> focus, SelectionKeys<?> selection) {
    this.list = list;
    this.focus = focus;
    this.selection = selection;
    list.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressedInside);
    list.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      list.scrollBy(-event.getDeltaY());
      event.consume();
    }
  }

  private void pressed(MouseEvent event) {
    list.requestFocus();
    focus.take(event.getPickResult().getIntersectedNode());
  }

  private void keyPressed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return; // Keys that a text field inside an item leaves unconsumed are ignored.
    }
    boolean shortcut = event.isAltDown() || event.isControlDown() || event.isMetaDown();
    if (selection.act(event) || (!shortcut && act(event.getCode(), event.isShiftDown()))) {
      event.consume();
    }
  }

  /**
   * A filter, since a focused button would use the arrow keys to move the focus out of the list.
   */
  private void keyPressedInside(KeyEvent event) {
    if (event.getTarget() != list && event.getCode().isArrowKey()) {
      keyPressed(event);
    }
  }

  private boolean act(KeyCode key, boolean shift) {
    switch (key) {
      case PAGE_UP -> list.pageUp();
      case PAGE_DOWN -> list.pageDown();
      case HOME -> list.scrollToStart();
      case END -> list.jumpToLatest();
      case UP -> moveBy(-1);
      case DOWN -> moveBy(1);
      case LEFT -> moveInside(false);
      case RIGHT -> moveInside(true);
      case CONTEXT_MENU -> openMenu();
      case F10 -> {
        if (!shift) {
          return false;
        }
        openMenu();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Moves the focus from an item's inner links and buttons back to the list first. */
  private void moveBy(int step) {
    list.requestFocus();
    focus.moveBy(step);
  }

  private void moveInside(boolean right) {
    if (focus.cell() == null) {
      focus.moveBy(-1);
    }
    ItemCell<?> cell = focus.cell();
    if (cell != null) {
      InnerStops.move(list, cell, InnerStops.isForward(list, right));
    }
  }

  /** Only on Windows does JavaFX send this event for the key, which has been handled already. */
  private void menuRequested(ContextMenuEvent event) {
    if (event.isKeyboardTrigger() && event.getTarget() == list) {
      event.consume();
    }
  }

  private void openMenu() {
    ItemCell<?> cell = focus.cell();
    if (cell == null) {
      return;
    }
    Bounds inside = cell.getLayoutBounds();
    Bounds screen = cell.localToScreen(inside);
    double inView = list.localToScreen(list.getLayoutBounds()).getMaxY();
    Event.fireEvent(
        cell,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            inside.getMinX(),
            inside.getMaxY(),
            screen.getMinX(),
            Math.min(screen.getMaxY(), inView),
            true,
            null));
  }
}
