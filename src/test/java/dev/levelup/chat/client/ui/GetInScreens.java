package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.ApiException;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Ways into rooms. */
final class GetInScreens {
  private GetInScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("invited-denied", GetInScreens::denied);
    screens.everyDress("invited-refused", GetInScreens::deniedAndRefused);
    screens.everyDress("join-clan", GetInScreens::join);
    screens.everyDress("join-clan-elsewhere", GetInScreens::joinElsewhere);
    screens.everyDress("create-clan", window -> create(window, "clan"));
    screens.light("create-community", window -> create(window, "community"));
    screens.everyDress("create-refused", GetInScreens::createRefused);
  }

  private static void denied(SampleWindow window) {
    offer(window);
    RoomScreens.denied(window);
  }

  private static void deniedAndRefused(SampleWindow window) {
    denied(window);
    window.gateway.memberships().failWith(new ApiException.Refused(404, "NOT_FOUND", null, null));
    ((TextField) window.node("#invite-code")).setText("4fQ-no-such-code");
    ((Button) window.node("#invite-submit")).fire();
    window.fx.run();
  }

  private static void join(SampleWindow window) {
    offer(window);
    RoomScreens.inARoom(window);
    choose(window, "#add-clan", "join-clan");
  }

  private static void joinElsewhere(SampleWindow window) {
    join(window);
    ((TextField) window.node("#join-code")).setText("levelup://join/raid.example.net/Ab3-x");
    ((Button) window.node("#join-submit")).fire();
    window.fx.run();
  }

  private static void create(SampleWindow window, String kind) {
    offer(window);
    RoomScreens.inARoom(window);
    choose(window, "#add-" + kind, "create-" + kind);
  }

  private static void createRefused(SampleWindow window) {
    create(window, "clan");
    ((TextField) window.node("#create-name")).setText("The Walkers of the Swamp 🎉 Boots on");
    window
        .gateway
        .memberships()
        .failWith(new ApiException.Refused(422, "INVALID_ROOM_NAME", null, null));
    ((Button) window.node("#create-submit")).fire();
    window.fx.run();
  }

  /** The server has memberships. */
  static void offer(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERSHIP);
  }

  /** Chooses an item of the menu that a button opens. */
  static void choose(SampleWindow window, String button, String item) {
    ((Button) window.node(button)).fire();
    openMenu().getItems().stream()
        .filter(each -> item.equals(each.getId()))
        .forEach(MenuItem::fire);
    openMenu().hide();
    window.fx.run();
  }

  private static ContextMenu openMenu() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .map(Objects::requireNonNull)
        .orElseThrow();
  }
}
