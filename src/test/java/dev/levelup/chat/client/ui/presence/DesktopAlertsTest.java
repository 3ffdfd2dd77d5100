package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.desktop.notifications.Notification;
import dev.levelup.chat.client.desktop.notifications.Notifications;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.NotificationContent;
import dev.levelup.chat.client.state.NotificationLevel;
import dev.levelup.chat.client.state.NotificationSound;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRead;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesktopAlertsTest {
  private static final RoomId OWLS = RoomId.clan("owls");
  private static final String SHOWN = "bob in Night Owls: hello @alice";

  private final ChatFixture alice = ChatFixture.withActivity();
  private final SimpleBooleanProperty inFront = new SimpleBooleanProperty(false);
  private final DesktopSettings settings = new DesktopSettings();
  private final List<String> desktop = new ArrayList<>();
  private final List<String> sounds = new ArrayList<>();
  private final DesktopAlerts alerts =
      new DesktopAlerts(
          inFront,
          settings,
          alice.fx,
          alice.fx.clock(),
          new Translations(Locale.ENGLISH),
          () -> desktop.add("window"));
  private Consumer<String> click = _ -> {};

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

  private void news(long seq, boolean mention) {
    tell(seq, new ReadState(7, (int) (seq - 7), mention ? 1 : 0), newsOf(seq, mention));
  }

  private static News newsOf(long seq, boolean mention) {
    MessageId id = new MessageId("m" + seq);
    String words = mention ? "hello @alice" : "hello";
    return new News(id, seq, TestMessage.user("bob").id(), "bob", words, mention);
  }

  private void tell(long lastSeq, ReadState read, @Nullable News news) {
    RoomActivity activity = new RoomActivity(lastSeq, 0, read, null);
    alice.socket().tell(new SocketEvent.RoomHasNews(new RoomActivityEvent(OWLS, activity, news)));
    alice.fx.run();
  }

  private static Message mention(long number) {
    Message said = TestMessage.by("bob").in(OWLS).number(number).content("hello @alice").message();
    return said.withState(
        MessageState.first(
            said.content(),
            said.createdAt(),
            new Mentions(List.of(TestMessage.user("alice").id()), false)));
  }

  @Test
  void aMentionElsewhereShowsAndOtherNewsDoesNot() {
    news(8, false);
    news(9, true);
    assertThat(desktop).containsExactly(SHOWN);
  }

  @Test
  void aMentionInTheOpenRoomShowsWhileTheWindowIsNotInFront() {
    alice.history().add(TestMessage.by("bob").in(OWLS).number(7).message());
    alice.joined(OWLS);
    alice.chat.history().setFollowing(false);
    alice.arrives(TestMessage.by("bob").in(OWLS).number(8).message());
    alice.arrives(mention(9));
    assertThat(desktop).containsExactly(SHOWN);
  }

  @Test
  void nothingShowsWhileTheWindowIsInFrontOrNoneIsWanted() {
    inFront.set(true);
    news(8, true);
    inFront.set(false);
    settings.quietUntilProperty().set(alice.fx.clock().instant().plusSeconds(60));
    news(9, true);
    settings.quietUntilProperty().set(null);
    settings.notificationsProperty().set(NotificationContent.OFF);
    news(10, true);
    assertThat(desktop).isEmpty();
  }

  @Test
  void oneOfARoomInTwoSecondsAndTheNewestAfterwards() {
    news(8, true);
    news(9, true);
    news(10, true);
    assertThat(desktop).hasSize(1);
    alice.fx.advance(DesktopAlerts.REST);
    assertThat(desktop).hasSize(2);
    alice.fx.advance(DesktopAlerts.REST.plus(Duration.ofSeconds(1)));
    assertThat(desktop).hasSize(2);
  }

  @Test
  void whatIsReadElsewhereEditedOrDeletedIsWithdrawn() {
    news(8, true);
    alice.socket().tell(new SocketEvent.RoomWasRead(new RoomRead(OWLS, new ReadState(8, 0, 0))));
    alice.fx.run();
    assertThat(desktop).containsExactly(SHOWN, "withdraw " + OWLS);
    alice.fx.advance(DesktopAlerts.REST);
    desktop.clear();
    news(9, true);
    tell(9, new ReadState(8, 1, 0), null);
    assertThat(desktop).containsExactly(SHOWN, "withdraw " + OWLS);
  }

  @Test
  void wordsThatAreNotSoAnyMoreAreWithdrawnThoughTheUserIsStillMentioned() {
    TestMessage said = TestMessage.by("bob").in(OWLS).number(8);
    for (Message now : List.of(said.edited(1, "bye @alice"), said.deleted(1))) {
      news(8, true);
      change(now);
      assertThat(desktop).containsExactly(SHOWN, "withdraw " + OWLS);
      desktop.clear();
      alice.fx.advance(DesktopAlerts.REST);
    }
  }

  @Test
  void whereNobodySaysWhichMessageHasChangedItIsTakenForTheOneThatShows() {
    news(8, true);
    news(9, false);
    change(TestMessage.by("bob").in(OWLS).number(9).content("hello").message());
    assertThat(desktop).containsExactly(SHOWN, "withdraw " + OWLS);
  }

  @Test
  void inTheOpenRoomTooAndAReactionChangesNothing() {
    alice.history().add(TestMessage.by("bob").in(OWLS).number(7).message());
    alice.joined(OWLS);
    alice.chat.history().setFollowing(false);
    alice.arrives(mention(8));
    alice.arrives(mention(9));
    alice.fx.advance(DesktopAlerts.REST);
    desktop.clear();

    alice.socket().update(changed(mention(9), 1, "hello @alice"), 0);
    alice.socket().update(changed(mention(8), 2, "bye @alice"), 1);
    alice.fx.run();
    assertThat(desktop).isEmpty();
    alice.socket().update(changed(mention(9), 3, "bye @alice"), 2);
    alice.fx.run();
    assertThat(desktop).containsExactly("withdraw " + OWLS);
  }

  @Test
  void changesThatAreToldByTheirNumberOnlyWithdrawItToo() {
    RoomId elves = RoomId.clan("elves");
    alice.joined(OWLS);
    alice.chat.history().setFollowing(false);
    alice.arrives(mention(8));
    desktop.clear();

    alice.socket().tell(new SocketEvent.RoomHasChanged(new RoomChanged(elves, 60)));
    alice.fx.run();
    assertThat(desktop).as("of another room").isEmpty();
    alice.socket().tell(new SocketEvent.RoomHasChanged(new RoomChanged(OWLS, 60)));
    alice.fx.run();
    assertThat(desktop).containsExactly("withdraw " + OWLS);
  }

  @Test
  void whatIsChangedWithoutAConnectionIsWithdrawnAfterwards() {
    news(8, true);
    alice.fx.advance(DesktopAlerts.REST);
    desktop.clear();

    listAgain(0, mention(8));
    listAgain(1, changed(mention(8), 1, "hello @alice"));
    assertThat(desktop).as("only somebody's reaction").isEmpty();
    listAgain(2, changed(mention(8), 2, "bye @alice"));
    assertThat(desktop).containsExactly("withdraw " + OWLS);
  }

  @Test
  void aChangeThatWasToldBeforeTheLossWithdrawsNothing() {
    news(8, true);
    change(changed(mention(8), 1, "hello @alice"));
    alice.fx.advance(DesktopAlerts.REST);
    listAgain(1, TestMessage.by("bob").in(OWLS).number(9).message());
    assertThat(desktop).doesNotContain("withdraw " + OWLS);
  }

  @Test
  void inTheOpenRoomToo() {
    alice.history().add(TestMessage.by("bob").in(OWLS).number(7).message());
    alice.joined(OWLS);
    alice.chat.history().setFollowing(false);
    alice.arrives(mention(8));
    Message edited = TestMessage.by("bob").in(OWLS).number(7).edited(1, "hm");
    alice.history().change(edited);
    alice.socket().update(edited, 0);
    alice.fx.advance(DesktopAlerts.REST);
    desktop.clear();

    Message newest = TestMessage.by("bob").in(OWLS).number(9).message();
    alice.history().add(mention(8), newest);
    list(1, newest);
    enterAgain();
    assertThat(desktop).as("nothing was changed").isEmpty();
    list(2, newest);
    enterAgain();
    assertThat(desktop).as("perhaps it is the mention").containsExactly("withdraw " + OWLS);
  }

  private void enterAgain() {
    alice.reconnect();
    alice.acceptJoin();
    alice.fx.run();
  }

  private void listAgain(long lastRev, Message newest) {
    list(lastRev, newest);
    alice.reconnect();
  }

  private void list(long lastRev, Message newest) {
    RoomActivity is = new RoomActivity(number(newest), lastRev, new ReadState(7, 1, 1), newest);
    alice.history().list(RoomKind.CLAN, new RoomInfo("owls", "Night Owls", null, null, true, is));
  }

  private static Message changed(Message message, long rev, String words) {
    Instant at = message.createdAt().plusSeconds(rev);
    return message.withState(new MessageState(words, at, rev, false, message.mentions(), null));
  }

  /** A message in a room that is not joined was changed, and the newest one is this. */
  private void change(Message newest) {
    RoomActivity activity = new RoomActivity(number(newest), 1, new ReadState(7, 2, 1), newest);
    alice.socket().tell(new SocketEvent.RoomHasNews(new RoomActivityEvent(OWLS, activity, null)));
    alice.fx.run();
  }

  private static long number(Message message) {
    return Objects.requireNonNull(message.seq());
  }

  @Test
  void theWindowInFrontWithdrawsThem() {
    news(8, true);
    inFront.set(true);
    assertThat(desktop).containsExactly(SHOWN, "withdraw " + OWLS);
  }

  @Test
  void withoutTheWordsOnlyTheNamesShow() {
    settings.notificationsProperty().set(NotificationContent.NAMES);
    news(8, true);
    assertThat(desktop).containsExactly("bob in Night Owls: Mentions you");
  }

  @Test
  void aClickOpensTheMessage() {
    news(8, true);
    click.accept(OWLS.toString());
    alice.fx.run();
    assertThat(desktop).endsWith("window");
    assertThat(alice.open().id()).isEqualTo(OWLS);
    assertThat(alice.open().soughtProperty().get()).isEqualTo(new Sought.Numbered(8));
  }

  @Test
  void anyMessageShowsInARoomThatIsSetSo() {
    alice.chat.preferences().setLevel(OWLS, NotificationLevel.ALL);
    news(8, false);
    assertThat(desktop).containsExactly("bob in Night Owls: hello");
    tell(8, ReadState.allRead(8), null);
    assertThat(desktop).endsWith("withdraw " + OWLS);
  }

  @Test
  void nothingShowsOfARoomThatIsMutedOrSetSo() {
    alice.chat.preferences().setLevel(OWLS, NotificationLevel.NOTHING);
    news(8, true);
    alice.chat.preferences().setLevel(OWLS, NotificationLevel.ALL);
    alice.chat.preferences().mute(OWLS);
    news(9, true);
    assertThat(desktop).isEmpty();
    alice.chat.preferences().unmute(OWLS);
    news(10, true);
    assertThat(desktop).containsExactly(SHOWN);
  }

  @Test
  void mutingARoomWithdrawsItsNotification() {
    news(8, true);
    alice.chat.preferences().mute(OWLS);
    assertThat(desktop).containsExactly(SHOWN, "withdraw " + OWLS);
  }

  @Test
  void ownMessagesOfAnotherDeviceShowNowhere() {
    alice.chat.preferences().setLevel(OWLS, NotificationLevel.ALL);
    News own = new News(new MessageId("m8"), 8, alice.alice.id(), "alice", "hello", false);
    tell(8, new ReadState(7, 1, 0), own);
    assertThat(desktop).isEmpty();
  }

  @Test
  void nothingShowsInTheQuietHours() {
    settings.quietHours().onProperty().set(true);
    settings.quietHours().fromProperty().set(LocalTime.of(11, 0));
    settings.quietHours().toProperty().set(LocalTime.of(13, 0));
    news(8, true);
    assertThat(desktop).as("at noon").isEmpty();
    alice.fx.advance(Duration.ofHours(1));
    news(9, true);
    assertThat(desktop).containsExactly(SHOWN);
  }

  /** The clan as the list tells it, when the client is connected again. */
  private void reconnect(int unread, int mentions) {
    ReadState read = new ReadState(7, unread, mentions);
    RoomActivity owls = new RoomActivity(7 + unread, 0, read, null);
    RoomActivity elves = new RoomActivity(3, 0, new ReadState(0, 3, 0), null);
    alice
        .history()
        .list(
            RoomKind.CLAN,
            new RoomInfo("owls", "Night Owls", null, null, true, owls),
            new RoomInfo("elves", "Elves", null, null, true, elves));
    alice.reconnect();
  }

  @Test
  void whatWasMissedWithoutAConnectionIsOneSummary() {
    reconnect(4, 2);
    assertThat(desktop)
        .containsExactly("LevelUp Chat: New messages: 4, in rooms: 1. Of these mention you: 2");
    inFront.set(true);
    assertThat(desktop).endsWith("withdraw summary");
    inFront.set(false);
    desktop.clear();
    reconnect(4, 2);
    assertThat(desktop).as("nothing new").isEmpty();
  }

  @Test
  void aSummaryCountsWhatTheUserWantsToBeNotifiedOf() {
    reconnect(4, 0);
    assertThat(desktop).as("nobody mentions her").isEmpty();
    alice.chat.preferences().setLevel(OWLS, NotificationLevel.ALL);
    reconnect(6, 0);
    assertThat(desktop).containsExactly("LevelUp Chat: New messages: 2, in rooms: 1");
    desktop.clear();
    alice.chat.preferences().mute(OWLS);
    reconnect(9, 3);
    assertThat(desktop).isEmpty();
  }

  @Test
  void nothingShowsDuringAGameAndOneSummaryAfterwards() {
    SimpleBooleanProperty still = new SimpleBooleanProperty(false);
    alerts.holdWhile(still);
    news(8, true);
    still.set(true);
    assertThat(desktop).endsWith("withdraw " + OWLS);
    desktop.clear();
    news(9, true);
    tell(10, new ReadState(7, 3, 2), newsOf(10, true));
    alice.fx.advance(DesktopAlerts.REST);
    assertThat(desktop).isEmpty();
    still.set(false);
    assertThat(desktop)
        .containsExactly("LevelUp Chat: New messages: 2, in rooms: 1. Of these mention you: 1");
  }

  @Test
  void aClickOnTheSummaryShowsTheWindow() {
    reconnect(4, 2);
    click.accept("summary");
    alice.fx.run();
    assertThat(desktop).endsWith("window");
    assertThat(alice.chat.rooms().open()).isNull();
  }

  @Test
  void theSoundIsAsChosen() {
    news(8, true);
    settings.soundProperty().set(NotificationSound.FILE);
    settings.soundFileProperty().set("/home/alice/horn.ogg");
    alice.fx.advance(DesktopAlerts.REST);
    news(9, true);
    assertThat(sounds).containsExactly("false null", "true /home/alice/horn.ogg");
  }
}
