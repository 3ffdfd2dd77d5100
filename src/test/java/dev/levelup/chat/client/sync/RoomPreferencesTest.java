package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.state.NotificationLevel;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the user chooses about rooms, for themselves. */
class RoomPreferencesTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("owls");
  private static final Duration HOUR = Duration.ofHours(1);

  private final ChatFixture first = ChatFixture.withActivity().offline();

  private static boolean isMuted(ChatFixture fixture, RoomId room) {
    return fixture.chat.preferences().choices().get(room).isMuted();
  }

  private static RoomChoice choice(ChatFixture fixture, RoomId room) {
    return fixture.chat.preferences().choices().get(room);
  }

  @Test
  void aTimedMuteEndsByItselfAndAnotherOnlyByTheUser() {
    first.chat.preferences().mute(LOBBY, HOUR);
    first.chat.preferences().mute(OWLS);

    first.fx.advance(HOUR.minusSeconds(1));
    assertThat(isMuted(first, LOBBY)).isTrue();
    first.fx.advance(Duration.ofSeconds(1));
    assertThat(isMuted(first, LOBBY)).isFalse();
    assertThat(isMuted(first, OWLS)).isTrue();

    first.chat.preferences().unmute(OWLS);
    assertThat(isMuted(first, OWLS)).isFalse();
  }

  @Test
  void theLaterOfTwoMutesEndsToo() {
    first.chat.preferences().mute(LOBBY, HOUR.multipliedBy(2));
    first.chat.preferences().mute(OWLS, HOUR);
    first.fx.advance(HOUR);
    assertThat(isMuted(first, LOBBY)).isTrue();
    assertThat(isMuted(first, OWLS)).isFalse();
    first.fx.advance(HOUR);
    assertThat(isMuted(first, LOBBY)).isFalse();
    assertThat(first.fx.timers()).as("nothing to wait for").isEqualTo(timersWithoutMutes());
  }

  private static int timersWithoutMutes() {
    return ChatFixture.withActivity().offline().fx.timers();
  }

  @Test
  void aMuteEndsWithinAMinuteOfItsTimeIfTheMachineHasSlept() {
    first.chat.preferences().mute(LOBBY, HOUR);
    first.fx.sleep(HOUR);
    first.fx.advance(Duration.ofMinutes(1));
    assertThat(isMuted(first, LOBBY)).isFalse();
  }

  @Test
  void choicesAreThereAfterARestartAndATimedMuteEndsThen() {
    first.chat.preferences().setLevel(OWLS, NotificationLevel.ALL);
    first.chat.preferences().mute(LOBBY, HOUR);

    ChatFixture second = first.killed().offline();
    assertThat(choice(second, OWLS).level()).isEqualTo(NotificationLevel.ALL);
    assertThat(isMuted(second, LOBBY)).isTrue();
    second.fx.advance(HOUR);
    assertThat(isMuted(second, LOBBY)).isFalse();
    assertThat(isMuted(second.killed().offline(), LOBBY)).isFalse();
  }

  @Test
  void aMuteThatEndedWhileTheProgramDidNotRunIsOver() {
    first.chat.preferences().mute(LOBBY, HOUR);
    ChatFixture second = first.killed();
    second.fx.sleep(HOUR);
    second.offline();
    assertThat(isMuted(second, LOBBY)).isFalse();
  }

  @Test
  void anotherDatabaseOfTheServerChangesNoChoice() {
    first.chat.preferences().setLevel(OWLS, NotificationLevel.NOTHING);
    first.store().storeEpoch("one");
    first.store().storeEpoch("another");
    assertThat(choice(first.killed().offline(), OWLS).level()).isEqualTo(NotificationLevel.NOTHING);
  }
}
