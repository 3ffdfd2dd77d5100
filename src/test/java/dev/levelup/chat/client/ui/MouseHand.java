package dev.levelup.chat.client.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * A mouse that sends events to one node: the robot's drags are wrong on the headless platform.
 * Points are in scene coordinates. FX thread only.
 */
public final class MouseHand {
  private final Node node;
  private boolean shift;
  private boolean finger;
  private int clicks = 1;

  public MouseHand(Node node) {
    this.node = node;
  }

  /** Later events have Shift held down. */
  public MouseHand withShift() {
    shift = true;
    return this;
  }

  /** Later events are synthesized from touch. */
  public MouseHand asFinger() {
    finger = true;
    return this;
  }

  /** Later events have this click count. */
  public MouseHand click(int count) {
    clicks = count;
    return this;
  }

  public MouseHand press(Point2D at) {
    return fire(MouseEvent.MOUSE_PRESSED, at, true);
  }

  public MouseHand drag(Point2D to) {
    return fire(MouseEvent.MOUSE_DRAGGED, to, false);
  }

  public MouseHand release(Point2D at) {
    return fire(MouseEvent.MOUSE_RELEASED, at, false);
  }

  private MouseHand fire(EventType<MouseEvent> type, Point2D at, boolean still) {
    PickResult picked = new PickResult(node, at.getX(), at.getY());
    Event.fireEvent(node, event(type, at, still, picked));
    return this;
  }

  private MouseEvent event(
      EventType<MouseEvent> type, Point2D at, boolean still, PickResult picked) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        clicks,
        shift,
        false,
        false,
        false,
        down,
        false,
        false,
        finger,
        false,
        still,
        picked);
  }
}
