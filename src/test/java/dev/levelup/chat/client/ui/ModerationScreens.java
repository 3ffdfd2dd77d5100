package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;

/** Screens of what owners and moderators do. */
final class ModerationScreens {
  private ModerationScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("room-settings", ModerationScreens::settings);
    screens.everyDress("room-settings-refused", ModerationScreens::settingsRefused);
    screens.everyDress("room-delete", ModerationScreens::delete);
  }

  /** Alice owns the open room. */
  static void owner(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERSHIP);
    window
        .gateway
        .history()
        .belong(
            RoomScreens.STRATEGY,
            List.of(
                new Member(new UserId("u-alice"), "alice", null, "owner"),
                new Member(new UserId("u-bob"), "bob", null, "member"),
                new Member(new UserId("u-carol"), "carol", null, "moderator")));
    RoomScreens.inARoom(window);
  }

  /** Chooses an item of the open room's menu. */
  static void choose(SampleWindow window, String id) {
    MenuButton menu = (MenuButton) window.node("#room-menu");
    menu.show();
    window.fx.run();
    menu.getItems().stream()
        .filter(each -> id.equals(each.getId()) && each.isVisible())
        .findFirst()
        .map(Objects::requireNonNull)
        .orElseThrow()
        .fire();
    menu.hide();
    window.fx.run();
  }

  private static void settings(SampleWindow window) {
    owner(window);
    choose(window, "room-settings");
  }

  private static void settingsRefused(SampleWindow window) {
    settings(window);
    ((TextField) window.node("#room-settings-description")).setText("Builds, maps, and more");
    window
        .gateway
        .moderation()
        .failWith(new ApiException.Refused(422, "INVALID_DESCRIPTION", null, null));
    ((Button) window.node("#room-settings-submit")).fire();
    window.fx.run();
  }

  private static void delete(SampleWindow window) {
    settings(window);
    ((Button) window.node("#room-settings-delete")).fire();
    window.fx.run();
    ((TextField) window.node("#delete-room-name")).setText("Strategy Corner");
    window.fx.run();
  }
}
