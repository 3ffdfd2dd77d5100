package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.ui.settings.SettingsSection;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** The settings, above a room. */
final class SettingsScreens {
  private static final List<String> SECTIONS =
      List.of(
          "language",
          "messages",
          "notifications",
          "start",
          "network",
          "account",
          "storage",
          "about");

  private SettingsScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("settings", window -> openSettings(window, "appearance"));
    for (String section : SECTIONS) {
      screens.everyDress("settings-" + section, window -> openSettings(window, section));
    }
    screens.everyDress("settings-licence", SettingsScreens::licence);
    screens.everyDress("settings-search", window -> search(window, "key"));
    screens.light("settings-search-nothing", window -> search(window, "zzz"));
    screens.everyDress("settings-sign-ins", SettingsScreens::signIns);
    screens.light("settings-sign-ins-failed", SettingsScreens::signInsFailed);
    screens.light("settings-sign-ins-only", window -> openSettings(window, "sign-ins"));
    screens.everyDress("settings-storage-asks", SettingsScreens::storageAsks);
    screens.everyDress("settings-storage-kept", SettingsScreens::storageKept);
    screens.everyDress("room-menu-kept", SettingsScreens::roomMenu);
  }

  static void search(SampleWindow window, String wanted) {
    openSettings(window, "appearance");
    ((TextField) window.node("#settings-search")).setText(wanted);
  }

  private static void openSettings(SampleWindow window, String section) {
    openSettings(window, section, RoomScreens::inARoom);
  }

  private static void openSettings(
      SampleWindow window, String section, Consumer<SampleWindow> before) {
    before.accept(window);
    window.choose("open-settings");
    window.node("#settings"); // it sees its width, and arranges itself by that
    window.node("#settings");
    Node name = window.window().lookup("#settings-section-" + section);
    if (name instanceof ToggleButton button) {
      button.fire();
    } else {
      ComboBox<?> list = (ComboBox<?>) window.node("#settings-list");
      for (int i = 0; i < list.getItems().size(); i++) {
        if (list.getItems().get(i) instanceof SettingsSection each && each.id().equals(section)) {
          list.getSelectionModel().select(i);
        }
      }
    }
  }

  private static void licence(SampleWindow window) {
    openSettings(window, "about");
    window.fx.run();
    ((Button) window.node(".bundled-row .icon-button")).fire();
  }

  private static void signIns(SampleWindow window) {
    Instant now = window.fx.clock().instant();
    window
        .gateway
        .accounts()
        .setSignIns(
            List.of(
                new OwnSignIn("1", now.minusSeconds(90_000), now.minusSeconds(300), true),
                new OwnSignIn("2", now.minusSeconds(900_000), now.minusSeconds(4_000), false),
                new OwnSignIn("3", now.minusSeconds(2_000_000), now.minusSeconds(900_000), false)));
    openSettings(window, "sign-ins");
    window.fx.run();
  }

  private static void signInsFailed(SampleWindow window) {
    RoomScreens.inARoom(window);
    window
        .gateway
        .accounts()
        .failWith(new ApiException.Unreachable(Obstacle.REFUSED, new IOException("refused")));
    openSettings(window, "sign-ins", _ -> {});
    window.fx.run();
  }

  private static void storageAsks(SampleWindow window) {
    openSettings(window, "storage");
    window.fx.run();
    ((Button) window.node("#settings-storage-own .space-clear")).fire();
  }

  /** The open room and the first one: a part of the one, and all of the other. */
  private static void keep(SampleWindow window) {
    RoomScreens.inARoom(window);
    Instant oldest = window.fx.clock().instant().minus(Duration.ofDays(200));
    KeptPart.Size size = new KeptPart.Size(123_456, 34_567_890);
    RoomId first = window.chat().directory().communities().getFirst().id();
    window.stores.store().setKept(RoomScreens.STRATEGY, new KeptPart(900, 999, 0, size, oldest));
    window.stores.store().setKept(first, new KeptPart(1, 999, 0, size, oldest));
    window.chat().keeping().setPause(KeptRoom.Phase.METERED);
    window.chat().keeping().keep(RoomScreens.STRATEGY, true);
    window.chat().keeping().keep(first, true);
    window.fx.advance(Duration.ofSeconds(20));
  }

  private static void storageKept(SampleWindow window) {
    openSettings(window, "storage", SettingsScreens::keep);
    ScrollPane section = (ScrollPane) window.node("#settings .scroll-pane");
    section.setVvalue(section.getVmax());
  }

  private static void roomMenu(SampleWindow window) {
    keep(window);
    ((MenuButton) window.node("#room-menu")).show();
  }
}
