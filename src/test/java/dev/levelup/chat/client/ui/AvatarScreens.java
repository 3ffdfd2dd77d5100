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
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Screens with the pictures of people and rooms. */
final class AvatarScreens {
  private AvatarScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("avatars", AvatarScreens::room);
    screens.everyDress("avatars-person", AvatarScreens::person);
    screens.everyDress("avatars-switcher", AvatarScreens::switcher);
    for (ColorScheme scheme : ColorScheme.values()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.of("ar"))) {
        screens.take("avatar-choosing", scheme, locale, Screens.WIDE, AvatarScreens::choosing);
        screens.take("avatar-cropping", scheme, locale, Screens.WIDE, AvatarScreens::cropping);
      }
    }
    screens.light("avatar-refused", AvatarScreens::refused);
    screens.light("avatar-sending", AvatarScreens::sending);
    screens.light("avatar-removing", AvatarScreens::removing);
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
                        each.online(),
                        each.joinedAt()))
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

  static void choosing(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_ATTACHMENTS);
    RoomScreens.inARoom(window);
    window
        .chat()
        .avatars()
        .faces()
        .learn(Map.of(window.chat().user().id(), Optional.of("/api/avatars/alice")));
    window.choose("open-settings");
    window.fx.run();
    ((ToggleButton) window.node("#settings-section-account")).fire();
    ((Button) window.node("#settings-avatar")).fire();
    window.fx.run();
  }

  private static void take(SampleWindow window, byte[] bytes) {
    choosing(window);
    try {
      File file = File.createTempFile("picture", ".png");
      file.deleteOnExit();
      Files.write(file.toPath(), bytes);
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(file));
      Clipboard.getSystemClipboard().setContent(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Event.fireEvent(
        window.node("#avatar-choose"),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
    window.fx.run();
  }

  static void cropping(SampleWindow window) {
    take(window, TestPictures.bytes(1200, 800, "jpg", 0.3f));
  }

  static void refused(SampleWindow window) {
    take(window, new byte[] {1, 2, 3});
  }

  static void sending(SampleWindow window) {
    cropping(window);
    ((Button) window.node("#avatar-save")).fire();
    window.fx.run();
  }

  static void removing(SampleWindow window) {
    choosing(window);
    ((Button) window.node("#avatar-remove")).fire();
  }
}
