package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.person.PersonEvent;
import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** Screens of what owners and moderators do. */
final class ModerationScreens {
  private ModerationScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("room-settings", ModerationScreens::settings);
    screens.everyDress("room-settings-refused", ModerationScreens::settingsRefused);
    screens.everyDress("room-delete", ModerationScreens::delete);
    screens.everyDress("bans", ModerationScreens::bans);
    screens.light("bans-none", ModerationScreens::noBans);
    screens.light("bans-failed", ModerationScreens::bansFailed);
    screens.light("bans-loading", ModerationScreens::bansLoading);
    screens.everyDress("moderated-person", ModerationScreens::person);
    screens.everyDress("moderated-ban", window -> act(window, "ban"));
    screens.everyDress("moderated-mute", window -> act(window, "mute"));
    screens.light("moderated-hand-over", window -> act(window, "hand-over"));
    screens.light("moderated-remove", window -> act(window, "remove"));
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

  static void settings(SampleWindow window) {
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

  static void bans(SampleWindow window) {
    window
        .gateway
        .moderation()
        .setBans(
            List.of(
                ban("mallory", "Sells gold, and did not stop when asked to in three rooms"),
                ban("نادية", "كلمات مسيئة"),
                ban("trent", null)));
    openBans(window);
  }

  private static Ban ban(String name, @Nullable String reason) {
    return new Ban(new UserId("u-" + name), name, reason, Instant.parse("2026-03-10T18:20:00Z"));
  }

  private static void openBans(SampleWindow window) {
    owner(window);
    choose(window, "room-bans");
  }

  static void noBans(SampleWindow window) {
    openBans(window);
  }

  private static void bansFailed(SampleWindow window) {
    window.gateway.moderation().failWith(new ApiException.Unreachable(new IOException("test")));
    openBans(window);
  }

  private static void bansLoading(SampleWindow window) {
    window.gateway.moderation().hold();
    openBans(window);
  }

  static void person(SampleWindow window) {
    owner(window);
    openPerson(window);
  }

  static void openPerson(SampleWindow window) {
    choose(window, "read-room"); // The members are loaded by the menu.
    User bob = new User(new UserId("u-bob"), "bob", null);
    Event.fireEvent(window.node("#room-title"), new PersonEvent(bob));
    window.fx.run();
  }

  static void act(SampleWindow window, String action) {
    person(window);
    press(window, action);
  }

  static void press(SampleWindow window, String action) {
    ((Button) window.node("#person-" + action)).fire();
    window.fx.run();
  }

  static void delete(SampleWindow window) {
    settings(window);
    ((Button) window.node("#room-settings-delete")).fire();
    window.fx.run();
    ((TextField) window.node("#delete-room-name")).setText("Strategy Corner");
    window.fx.run();
  }
}
