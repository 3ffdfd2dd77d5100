package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.net.ApiException;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** The cards about an account, above a room. */
final class AccountScreens {
  private AccountScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("password", window -> password(window, "better", "better"));
    screens.light("password-wrong", AccountScreens::passwordWrong);
    screens.light("password-differs", window -> password(window, "better", "bitter"));
    screens.light("password-done", AccountScreens::passwordDone);
    screens.everyDress(
        "sign-out-everywhere", window -> Screens.openCard(window, "sign-out-everywhere"));
    screens.everyDress("sign-out-unsent", AccountScreens::unsent);
  }

  private static void unsent(SampleWindow window) {
    RoomScreens.inARoom(window);
    window.chat().drafts().put(RoomScreens.STRATEGY, "Here they are");
    Screens.openCard(window, "sign-out");
  }

  private static void password(SampleWindow window, String wanted, String again) {
    Screens.openCard(window, "password");
    List<String> words = List.of("levelup", wanted, again);
    List<String> fields = List.of("current", "new", "again");
    for (int i = 0; i < fields.size(); i++) {
      ((TextField) window.node("#password-" + fields.get(i))).setText(words.get(i));
    }
    if (!wanted.equals(again)) {
      ((Button) window.node("#password-submit")).fire();
    }
  }

  private static void passwordWrong(SampleWindow window) {
    RoomScreens.inARoom(window);
    window
        .gateway
        .accounts()
        .failWith(new ApiException.Refused(403, "WRONG_PASSWORD", "The password is wrong", null));
    passwordDone(window);
  }

  private static void passwordDone(SampleWindow window) {
    password(window, "better", "better");
    ((Button) window.node("#password-submit")).fire();
  }
}
