package dev.levelup.chat.client.ui;

import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxService;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.finder.WindowFinder;

/** Clicks and types like TestFX's robot, without its sleep of 50 ms after each action. */
final class QuickRobot {
  private final BaseRobot robot;
  private final WindowFinder windows = FxService.serviceContext().getWindowFinder();
  private final Runnable settle;
  private final ClickRobot clicks;
  private final TypeRobot keys;

  /**
   * @param robot knows which keys are held down
   * @param settle waits until an action has had its effect
   */
  QuickRobot(BaseRobot robot, Runnable settle) {
    this.robot = robot;
    this.settle = settle;
    SleepRobot awake = new Awake();
    Mouse mouse = new Mouse();
    clicks = new ClickRobotImpl(mouse, new MoveRobotImpl(robot, mouse, awake), awake);
    keys = new TypeRobotImpl(new Keyboard(), awake);
  }

  ClickRobot clicks() {
    return clicks;
  }

  TypeRobot keys() {
    return keys;
  }

  /** Types a text into the focused window. */
  void write(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      KeyCode key = each == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
      robot.typeKeyboard(window().getScene(), key, Character.toString(each));
      settle.run();
    }
  }

  private Window window() {
    Window focused = windows.window(Window::isFocused);
    return focused == null ? windows.targetWindow() : focused;
  }

  private final class Mouse extends MouseRobotImpl {
    Mouse() {
      super(robot);
    }

    @Override
    public void press(MouseButton... buttons) {
      pressNoWait(buttons);
      settle.run();
    }

    @Override
    public void release(MouseButton... buttons) {
      releaseNoWait(buttons);
      settle.run();
    }

    @Override
    public void move(Point2D location) {
      moveNoWait(location);
      settle.run();
    }
  }

  private final class Keyboard extends KeyboardRobotImpl {
    Keyboard() {
      super(robot);
    }

    @Override
    public void press(KeyCode... pressed) {
      pressNoWait(pressed);
      settle.run();
    }

    @Override
    public void release(KeyCode... released) {
      releaseNoWait(released);
      settle.run();
    }
  }

  private static final class Awake implements SleepRobot {
    @Override
    public void sleep(long milliseconds) {}

    @Override
    public void sleep(long duration, TimeUnit unit) {}
  }
}
