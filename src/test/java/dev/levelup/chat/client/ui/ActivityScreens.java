package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Screens of what is unread. */
final class ActivityScreens {
  private ActivityScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("unread", ActivityScreens::unread);
    screens.everyDress("favourites", ActivityScreens::favourites);
    screens.everyDress("mentions", ActivityScreens::mentions);
    screens.everyDress("mentions-none", ActivityScreens::open);
    screens.everyDress("mentions-failed", ActivityScreens::failed);
    screens.light("mentions-loading", ActivityScreens::loading);
    screens.light("mentions-offline", ActivityScreens::offline);
  }

  /** News in some rooms, and the unread marker in the open one. */
  static void unread(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_ACTIVITY);
    window
        .gateway
        .history()
        .list(
            RoomKind.COMMUNITY,
            room("lobby", "Lobby", "Say hello, find a group", 5, 0),
            room("strategy", "Strategy Corner", "Builds, maps, and long arguments", 0, 0),
            room("arabic", "أصدقاء اللعبة", "مرحبًا بالجميع", 12, 2),
            room("art", "Fan Art", null, 0, 0));
    window
        .gateway
        .history()
        .list(
            RoomKind.CLAN,
            room("owls", "Night Owls", "We play when others sleep", 100, 3),
            new RoomInfo("wolves", "Iron Wolves", "Ranked only", null, false));
    RoomScreens.talk(window);
    Message hello = TestMessage.by("bob").in(RoomScreens.STRATEGY).number(25).message();
    Mentions alice = new Mentions(List.of(TestMessage.user("alice").id()), false);
    MessageState words =
        MessageState.first("@alice bring the lamp, @nobody else has one", hello.createdAt(), alice);
    window.gateway.history().add(hello.withState(words));
    window.signedIn().chat().rooms().open(RoomScreens.STRATEGY);
    window.fx.run();
    window.socket().last(Emitted.Join.class).ack().complete(new JoinAck.Joined(22, 10, null));
    window.fx.run();
  }

  private static void favourites(SampleWindow window) {
    unread(window);
    window.chat().preferences().mute(RoomId.community("arabic"));
    window.chat().preferences().mute(RoomId.clan("owls"));
    window.chat().preferences().mute(RoomId.community("art"));
    window.chat().preferences().setFavourite(RoomScreens.STRATEGY, true);
    window.chat().preferences().setFavourite(RoomId.clan("owls"), true);
    window.fx.run();
  }

  private static void mentions(SampleWindow window) {
    mention(window);
    open(window);
  }

  private static void mention(SampleWindow window) {
    List<Message> all = new ArrayList<>();
    String[] said = {
      "bob: @alice the map is up: https://example.org/maps",
      "nadia: @alice ما رأيك بالخريطة الجديدة؟",
      "carol: Shall we ask @alice? She knows the swamp better than all of us, and it was her idea to"
          + " go there in the first place, at night, without a lamp 🎉",
      "bob: @all the server restarts at noon"
    };
    for (int i = 0; i < 30; i++) {
      String[] line = said[i % said.length].split(": ", 2);
      RoomId room = i % 3 == 0 ? RoomScreens.STRATEGY : RoomId.clan("owls");
      all.add(TestMessage.by(line[0]).in(room).number(500 - i).content(line[1]).message());
    }
    window.gateway.history().mention(all);
  }

  static void open(SampleWindow window) {
    unread(window);
    ((Button) window.node("#open-mentions")).fire();
    window.fx.run();
  }

  private static void failed(SampleWindow window) {
    unread(window);
    window.gateway.history().failWith(new ApiException.Unreachable(new IOException("test")));
    ((Button) window.node("#open-mentions")).fire();
    window.fx.run();
  }

  private static void loading(SampleWindow window) {
    unread(window);
    window.gateway.history().hold();
    ((Button) window.node("#open-mentions")).fire();
    window.fx.run();
  }

  private static void offline(SampleWindow window) {
    mentions(window);
    window.socket().lose();
    window.fx.run();
  }

  private static RoomInfo room(
      String id, String name, @Nullable String description, int unread, int mentions) {
    RoomActivity activity =
        new RoomActivity(200, 0, new ReadState(200 - unread, unread, mentions), null);
    return new RoomInfo(id, name, description, null, true, activity);
  }
}
