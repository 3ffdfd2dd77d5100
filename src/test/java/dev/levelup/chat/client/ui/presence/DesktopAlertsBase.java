package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.desktop.notifications.Notification;
import dev.levelup.chat.client.desktop.notifications.Notifications;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests with Alice, who is online, and what her desktop shows. */
abstract class DesktopAlertsBase {
  static final RoomId OWLS = RoomId.clan("owls");
  static final String SHOWN = "bob in Night Owls: hello @alice";

  final ChatFixture alice = ChatFixture.withActivity();
  final SimpleBooleanProperty inFront = new SimpleBooleanProperty(false);
  final DesktopSettings settings = new DesktopSettings();
  final List<String> desktop = new ArrayList<>();
  final List<String> sounds = new ArrayList<>();
  final DesktopAlerts alerts =
      new DesktopAlerts(
          inFront,
          settings,
          alice.fx,
          alice.fx.clock(),
          new Translations(Locale.ENGLISH),
          () -> desktop.add("window"));
  Consumer<String> click = _ -> {};

  /** Records what is shown and withdrawn. */
  private final class Recording implements Notifications {
    @Override
    public void show(Notification notification) {
      desktop.add(notification.title() + ": " + notification.text());
      sounds.add(notification.sound() + " " + notification.soundFile());
    }

    @Override
    public void withdraw(String key) {
      desktop.add("withdraw " + key);
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void aliceIsOnlineAndInNoRoom() {
    RoomActivity activity = new RoomActivity(7, 0, ReadState.allRead(7), null);
    alice
        .history()
        .list(RoomKind.CLAN, new RoomInfo("owls", "Night Owls", null, null, true, activity));
    alice.online();
    alerts.begin(
        clicked -> {
          click = clicked;
          return new Recording();
        });
    alerts.follow(alice.chat);
  }

  void news(long seq, boolean mention) {
    tell(seq, new ReadState(7, (int) (seq - 7), mention ? 1 : 0), newsOf(seq, mention));
  }

  static News newsOf(long seq, boolean mention) {
    MessageId id = new MessageId("m" + seq);
    String words = mention ? "hello @alice" : "hello";
    return new News(id, seq, TestMessage.user("bob").id(), "bob", words, mention);
  }

  void tell(long lastSeq, ReadState read, @Nullable News news) {
    RoomActivity activity = new RoomActivity(lastSeq, 0, read, null);
    alice.socket().tell(new SocketEvent.RoomHasNews(new RoomActivityEvent(OWLS, activity, news)));
    alice.fx.run();
  }

  static Message mention(long number) {
    Message said = TestMessage.by("bob").in(OWLS).number(number).content("hello @alice").message();
    return said.withState(
        MessageState.first(
            said.content(),
            said.createdAt(),
            new Mentions(List.of(TestMessage.user("alice").id()), false)));
  }
}
