package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import org.jspecify.annotations.Nullable;

/** Screens of what is unread. */
final class ActivityScreens {
  private ActivityScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("unread", ActivityScreens::unread);
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
    window.signedIn().chat().rooms().open(RoomScreens.STRATEGY);
    window.fx.run();
    window.socket().last(Emitted.Join.class).ack().complete(new JoinAck.Joined(22, 10, null));
    window.fx.run();
  }

  private static RoomInfo room(
      String id, String name, @Nullable String description, int unread, int mentions) {
    RoomActivity activity =
        new RoomActivity(200, 0, new ReadState(200 - unread, unread, mentions), null);
    return new RoomInfo(id, name, description, null, true, activity);
  }
}
