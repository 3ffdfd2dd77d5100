package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRead;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was read, edited or deleted does not go on showing on the desktop. */
class ChangedAlertsTest extends DesktopAlertsBase {
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
}
