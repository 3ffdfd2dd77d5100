package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.person.PersonEvent;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.ToggleButton;

/** Screens with the pictures of people and rooms. */
final class AvatarScreens {
  private AvatarScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("avatars", AvatarScreens::room);
    screens.everyDress("avatars-person", AvatarScreens::person);
    screens.everyDress("avatars-switcher", AvatarScreens::switcher);
  }

  private static void picture(SampleWindow window, String id, float hue) {
    window
        .gateway
        .downloads()
        .putAvatar(
            "http://127.0.0.1:8001/api/avatars/" + id, TestPictures.bytes(256, 256, "png", hue));
  }

  private static void room(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERS);
    picture(window, "bob", 0.1f);
    picture(window, "carol", 0.55f);
    picture(window, "strategy", 0.8f);
    List<Member> people =
        MemberScreens.people().stream()
            .map(
                each ->
                    new Member(
                        each.id(),
                        each.name(),
                        List.of("bob", "carol").contains(each.name())
                            ? "/api/avatars/" + each.name()
                            : null,
                        each.role(),
                        each.online()))
            .toList();
    window.gateway.history().belong(RoomScreens.STRATEGY, people);
    RoomScreens.talk(window);
    window.withRooms();
    window
        .gateway
        .history()
        .list(
            RoomKind.COMMUNITY,
            new RoomInfo("lobby", "Lobby", "Say hello, find a group", null, null),
            new RoomInfo(
                "strategy",
                "Strategy Corner",
                "Builds, maps, and long arguments",
                "/api/avatars/strategy",
                null));
    window.signedIn().in(RoomScreens.STRATEGY);
    window
        .chat()
        .avatars()
        .faces()
        .learn(
            Map.of(
                TestMessage.user("bob").id(),
                Optional.of("/api/avatars/bob"),
                TestMessage.user("carol").id(),
                Optional.of("/api/avatars/carol")));
    window.node("#room-title"); // The room has its width after two layouts.
    window.node("#room-title");
    ((ToggleButton) window.node("#show-members")).fire();
    window.fx.run();
    laidOut(window);
  }

  private static void person(SampleWindow window) {
    room(window);
    User bob = new User(new UserId("bob"), "bob", null);
    Event.fireEvent(window.node("#member-list"), new PersonEvent(bob));
    laidOut(window);
  }

  /** A picture is asked for once its place is known. */
  private static void laidOut(SampleWindow window) {
    window.node("#room-title");
    window.fx.run();
  }

  private static void switcher(SampleWindow window) {
    room(window);
    SwitcherScreens.press(window);
    laidOut(window);
  }
}
