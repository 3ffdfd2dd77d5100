package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.NotificationContent;
import dev.levelup.chat.client.state.NotificationLevel;
import dev.levelup.chat.client.state.NotificationSound;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Which messages show on the desktop, and how. */
class DesktopAlertsTest extends DesktopAlertsBase {
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
