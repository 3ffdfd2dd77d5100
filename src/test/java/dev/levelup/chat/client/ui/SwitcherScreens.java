package dev.levelup.chat.client.ui;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Screens of the quick switcher. */
final class SwitcherScreens {
  private SwitcherScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("switcher", SwitcherScreens::open);
    screens.everyDress("switcher-marks", window -> typed(window, "o"));
    screens.everyDress("switcher-commands", window -> typed(window, "m"));
    screens.light("switcher-mixed", window -> typed(window, "اص"));
    screens.light("switcher-none", window -> typed(window, "zzqq"));
  }

  static void open(SampleWindow window) {
    MemberScreens.members(window);
    press(window);
  }

  static void press(SampleWindow window) {
    window
        .node("#composer-input")
        .fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false));
    window.fx.run();
  }

  static void typed(SampleWindow window, String text) {
    open(window);
    ((TextField) window.node("#quick-switcher-field")).setText(text);
    window.fx.run();
  }
}
