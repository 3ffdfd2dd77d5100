package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Density;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.shell.ProfileInUseView;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.ServerInfo.ClientOffer;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.UserTyping;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.TextInputControl;

/** Screens of a room, or in place of one. */
final class RoomScreens {
  static final RoomId STRATEGY = RoomId.community("strategy");

  private RoomScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("room", RoomScreens::inARoom);
    screens.take("room", ColorScheme.LIGHT, Locale.GERMAN, Screens.WIDE, RoomScreens::inARoom);
    screens.everyDress("typing", RoomScreens::typing);
    screens.everyDress("muted", RoomScreens::muted);
    screens.everyDress("comings", RoomScreens::comings);
    screens.light("compact", RoomScreens::compact);
    screens.everyDress("readable", RoomScreens::readable);
    screens.everyDress("denied", RoomScreens::denied);
    screens.everyDress("gone", RoomScreens::gone);
    screens.everyDress("undelivered", RoomScreens::undelivered);
    screens.light("in-the-past", RoomScreens::inThePast);
    screens.light("empty", RoomScreens::empty);
    screens.take("browsing", ColorScheme.LIGHT, Locale.ENGLISH, Screens.NARROW, RoomScreens::empty);
    screens.light("loading", RoomScreens::loading);
    screens.light("lists-failed", RoomScreens::listsFailed);
    screens.light("no-rooms", SampleWindow::signedIn);
    screens.everyDress("newer-client", RoomScreens::newerClient);
    screens.everyDress("profile-in-use", RoomScreens::profileInUse);
    screens.everyDress("toasts", RoomScreens::toasts);
    screens.everyDress("too-long", window -> write(window, "All work and no play. ".repeat(48)));
    screens.light("nearly-too-long", window -> write(window, "x ".repeat(450)));
    screens.light("three-lines", window -> write(window, "One line\nand another\nand a third"));
  }

  static void empty(SampleWindow window) {
    window.withRooms().signedIn();
  }

  static void inARoom(SampleWindow window) {
    talk(window);
    window.withRooms().signedIn().in(STRATEGY);
  }

  private static void typing(SampleWindow window) {
    inARoom(window);
    for (String each : List.of("bob", "carol", "nadia", "dave")) {
      UserTyping typing = new UserTyping(STRATEGY, new UserId(each), each);
      window.socket().tell(new SocketEvent.UserTypes(typing));
    }
    window.fx.run();
  }

  private static void muted(SampleWindow window) {
    inARoom(window);
    var _ = window.chat().sender().send("Who sells gold?", () -> {});
    window.fx.run();
    window
        .socket()
        .last(Emitted.Send.class)
        .refuse("MUTED", "You cannot write in this room for now");
    ((TextInputControl) window.node("#composer-input")).setText("And who buys it?");
    window.fx.run();
  }

  /** Between messages, and since the last one. */
  private static void comings(SampleWindow window) {
    inARoom(window);
    for (String each : List.of("eve", "frank", "grace", "heidi")) {
      window.socket().tell(new SocketEvent.UserCame(new UserJoined(new UserId(each), each)));
    }
    window.socket().tell(new SocketEvent.UserLeft(new UserJoined(new UserId("nadia"), "nadia")));
    window.fx.run();
    var _ = window.chat().sender().send("Welcome!", () -> {});
    window.fx.run();
    window.socket().tell(new SocketEvent.UserCame(new UserJoined(new UserId("ivan"), "ivan")));
    window.fx.run();
  }

  static void talk(SampleWindow window) {
    List<String> lines =
        List.of(
            "bob: Patch notes are up: the tower costs 10 % more wood from today.",
            "bob: It fits nobody's opening any more, I think.",
            "carol: `scout → wood → gate` still works, by four seconds. 🎉",
            "alice: Then let us try it tonight, at eight?",
            "bob: Eight is fine. Map pool: https://example.org/maps",
            "nadia: ما رأيكم بالخريطة الجديدة؟ أظنها أسرع من القديمة بكثير",
            "carol: I like it. **Much** better than the swamp.",
            "alice: See you at eight, then 👍");
    for (int i = 0; i < lines.size(); i++) {
      String[] line = lines.get(i).split(": ", 2);
      TestMessage said = TestMessage.by(line[0]).in(STRATEGY).number(1 + i * 3L).content(line[1]);
      window.gateway.history().add(said.message());
    }
  }

  private static void compact(SampleWindow window) {
    window.settings.look().densityProperty().set(Density.COMPACT);
    inARoom(window);
  }

  private static void readable(SampleWindow window) {
    talk(window);
    window.withRooms().signedIn("http://chat.example.org").in(STRATEGY);
  }

  private static void undelivered(SampleWindow window) {
    inARoom(window);
    window.chat().sender().send("Bring potions, all of you.", () -> {});
    window.fx.run();
    window.fx.advance(Duration.ofSeconds(6));
    window.chat().sender().send("And the map.", () -> {});
  }

  private static void inThePast(SampleWindow window) {
    for (int i = 30; i < 500; i++) {
      window.gateway.history().add(TestMessage.by("bob").in(STRATEGY).number(i).message());
    }
    window.withRooms().signedIn().in(STRATEGY);
    window.chat().history().jumpTo(40, _ -> {});
    window.fx.run();
  }

  static void denied(SampleWindow window) {
    window.gateway.history().setMember(false);
    window.withRooms().signedIn().chat().rooms().open(RoomId.clan("wolves"));
    window.fx.run();
  }

  private static void gone(SampleWindow window) {
    window.withRooms().signedIn().chat().rooms().open(STRATEGY);
    window.fx.run();
    window.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_FOUND, "Community not found");
    window.fx.run();
  }

  private static void loading(SampleWindow window) {
    window.gateway.history().hold();
    window.signedIn();
  }

  private static void listsFailed(SampleWindow window) {
    window.gateway.history().failWith(new ApiException.Unreachable(new IOException("test")));
    window.signedIn();
  }

  private static void newerClient(SampleWindow window) {
    window.gateway.accounts().offer(new ClientOffer("1.2.0", "https://chat.example.org/get"));
    empty(window);
  }

  /** In place of the window. */
  private static void profileInUse(SampleWindow window) {
    ProfileInUseView view = new ProfileInUseView(window.translations(), () -> {});
    view.setNodeOrientation(window.translations().orientation());
    window.window().getScene().setRoot(view);
  }

  private static void toasts(SampleWindow window) {
    inARoom(window);
    window.chat().notices().say(Failure.of(Failure.Kind.UNREACHABLE));
    window.chat().notices().say(new Failure(Failure.Kind.REFUSED, "You may not do that here."));
  }

  private static void write(SampleWindow window, String text) {
    window.withRooms().signedIn().chat().drafts().put(STRATEGY, text);
    window.in(STRATEGY);
  }
}
