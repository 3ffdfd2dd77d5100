package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

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
    screens.everyDress("browse", GetInScreens::browse);
    screens.light("browse-no-match", GetInScreens::browseForNothing);
    screens.light("browse-none", GetInScreens::browseWithoutAny);
    screens.light("browse-loading", GetInScreens::browseLoading);
    screens.light("browse-failed", GetInScreens::browseFailed);
    screens.light("browse-offline", GetInScreens::browseOffline);
    screens.light("browse-refused", GetInScreens::browseRefused);
    screens.everyDress("guest", GetInScreens::guest);
    screens.light("none-joined", GetInScreens::noneJoined);
    screens.everyDress("empty-clan", GetInScreens::inTheOwls);
    screens.everyDress("leave-clan", GetInScreens::leave);
    screens.everyDress("invite-clan", GetInScreens::invite);
    screens.everyDress("invite-made", GetInScreens::inviteMade);
    screens.light("invite-failed", GetInScreens::inviteFailed);
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

  static void join(SampleWindow window) {
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

  static void browse(SampleWindow window) {
    communities(window);
    window.signedIn().in(RoomScreens.STRATEGY);
    choose(window, "#add-community", "browse-communities");
  }

  static void browseForNothing(SampleWindow window) {
    browse(window);
    ((TextField) window.node("#browse-search")).setText("chess");
  }

  private static void browseWithoutAny(SampleWindow window) {
    offer(window);
    window.signedIn();
    choose(window, "#add-community", "browse-communities");
  }

  private static void browseLoading(SampleWindow window) {
    offer(window);
    window.signedIn();
    window.gateway.history().hold();
    choose(window, "#add-community", "browse-communities");
  }

  private static void browseFailed(SampleWindow window) {
    offer(window);
    window.signedIn();
    window.gateway.history().failWith(new ApiException.Unreachable(new IOException("test")));
    choose(window, "#add-community", "browse-communities");
  }

  private static void browseOffline(SampleWindow window) {
    browse(window);
    window.socket().lose();
    window.fx.run();
  }

  private static void browseRefused(SampleWindow window) {
    browse(window);
    window
        .gateway
        .memberships()
        .failWith(
            new ApiException.Refused(403, "BANNED", "You are banned from this community", null));
    ((TextField) window.node("#browse-search")).setText("art");
    window.fx.run();
    ((Button) window.node(".browse-join")).fire();
    window.fx.run();
  }

  /** In a community to which Alice does not belong. */
  static void guest(SampleWindow window) {
    communities(window);
    RoomScreens.talk(window);
    window.signedIn().in(RoomId.community("art"));
  }

  private static void noneJoined(SampleWindow window) {
    offer(window);
    window.gateway.history().list(RoomKind.COMMUNITY, community("art", "Fan Art", null, false));
    window.signedIn();
  }

  static void leave(SampleWindow window) {
    inTheOwls(window, "leave-room");
  }

  static void invite(SampleWindow window) {
    inTheOwls(window, "invite");
  }

  static void inviteMade(SampleWindow window) {
    Instant then = Instant.parse("2026-12-08T13:00:00Z");
    window
        .gateway
        .memberships()
        .list(
            new InviteList.Open("1", TestMessage.user("alice").id(), then, 5),
            new InviteList.Open("2", TestMessage.user("bob").id(), then.plusSeconds(7200), null),
            new InviteList.Open("3", TestMessage.user("alice").id(), then.plusSeconds(9999), 25));
    invite(window);
    ((Button) window.node("#invite-create")).fire();
    window.fx.run();
  }

  private static void inviteFailed(SampleWindow window) {
    window.gateway.memberships().failWith(new ApiException.Unreachable(new IOException("test")));
    invite(window);
  }

  private static void inTheOwls(SampleWindow window) {
    offer(window);
    window.withRooms().signedIn().in(RoomId.clan("owls"));
  }

  private static void inTheOwls(SampleWindow window, String item) {
    inTheOwls(window);
    MenuButton menu = (MenuButton) window.node("#room-menu");
    menu.show();
    menu.getItems().stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire);
    menu.hide();
    window.fx.run();
  }

  /** Of some of them Alice is a member. */
  private static void communities(SampleWindow window) {
    offer(window);
    window.withRooms();
    window
        .gateway
        .history()
        .list(
            RoomKind.COMMUNITY,
            community("lobby", "Lobby", "Say hello, find a group", true),
            community("strategy", "Strategy Corner", "Builds, maps, and long arguments", true),
            community("arabic", "أصدقاء اللعبة", "مرحبًا بالجميع", false),
            community("art", "Fan Art", null, false),
            community(
                "lore",
                "Lore and Theories",
                "Who was the first king of the swamp, why did he leave, and where is his lamp now? 🎉",
                false));
  }

  private static RoomInfo community(
      String id, String name, @Nullable String description, boolean isMember) {
    return new RoomInfo(
        id, name, description, null, isMember, null, 7 * name.length() * name.length());
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
