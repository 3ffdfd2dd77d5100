package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.ui.person.PersonEvent;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** Screens of who belongs to a room. */
final class MemberScreens {
  private MemberScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("members", MemberScreens::members);
    screens.everyDress("person", MemberScreens::person);
    screens.everyDress("ignored", MemberScreens::ignored);
    screens.light("settings-ignored", MemberScreens::settings);
    screens.light("members-filter", MemberScreens::filter);
    screens.light("members-no-match", MemberScreens::noMatch);
    screens.light("members-none", MemberScreens::none);
    screens.light("members-loading", MemberScreens::loading);
    screens.light("members-failed", MemberScreens::failed);
    screens.light("members-offline", MemberScreens::offline);
    screens.light("members-outdated", MemberScreens::outdated);
  }

  private static final Instant JOINED = Instant.parse("2026-03-09T19:30:00Z");

  static List<Member> people() {
    List<Member> all = new ArrayList<>();
    all.add(member("carol", "owner"));
    all.add(member("bob", "moderator"));
    all.add(member("نادية", "moderator"));
    String[] names = {
      "alice",
      "dave",
      "erin",
      "frank",
      "grace",
      "heidi",
      "ivan",
      "judy",
      "mallory",
      "niaj",
      "olivia",
      "peggy",
      "rupert",
      "sybil",
      "trent",
      "Ümit",
      "victor",
      "walter",
      "xenia",
      "a_rather_long_name_that_somebody_wanted",
      "זהבה"
    };
    for (String each : names) {
      all.add(member(each, "member"));
    }
    return all;
  }

  private static Member member(String name, String role) {
    boolean online = name.length() % 3 != 1;
    return new Member(new UserId(name), name, null, role, online, JOINED);
  }

  private static void room(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERS);
    RoomScreens.inARoom(window);
  }

  static void members(SampleWindow window) {
    window.gateway.history().belong(RoomScreens.STRATEGY, people());
    room(window);
    show(window);
  }

  private static void show(SampleWindow window) {
    window.node("#room-title"); // The room has its width after two layouts.
    window.node("#room-title");
    ((ToggleButton) window.node("#show-members")).fire();
    window.fx.run();
  }

  static void person(SampleWindow window) {
    members(window);
    User bob = new User(new UserId("bob"), "bob", null);
    Event.fireEvent(window.node("#member-list"), new PersonEvent(bob));
    window.fx.run();
  }

  static void ignored(SampleWindow window) {
    room(window);
    window.chat().ignoring().ignore(TestMessage.user("bob"));
    window.fx.run();
  }

  private static void settings(SampleWindow window) {
    ignored(window);
    window.choose("open-settings");
    window.fx.run();
    ((ToggleButton) window.node("#settings-section-messages")).fire();
  }

  private static void filter(SampleWindow window) {
    members(window);
    ((TextField) window.node("#member-filter")).setText("e");
  }

  static void noMatch(SampleWindow window) {
    members(window);
    ((TextField) window.node("#member-filter")).setText("zz");
  }

  static void none(SampleWindow window) {
    room(window);
    show(window);
  }

  private static void loading(SampleWindow window) {
    room(window);
    window.gateway.history().hold();
    show(window);
  }

  private static void failed(SampleWindow window) {
    room(window);
    window.gateway.history().failWith(new ApiException.Unreachable(new IOException("test")));
    show(window);
  }

  private static void offline(SampleWindow window) {
    members(window);
    window.socket().lose();
    window.fx.run();
  }

  private static void outdated(SampleWindow window) {
    members(window);
    window.fx.advance(Duration.ofSeconds(5));
    window.gateway.history().failWith(new ApiException.Unreachable(new IOException("test")));
    Objects.requireNonNull(window.socket()).tell(new SocketEvent.RoomsHaveChanged());
    window.fx.run();
  }
}
