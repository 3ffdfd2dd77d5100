package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.connection.SleepWatch;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A laptop that sleeps and wakes up. */
class SleepTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void join() {
    remember(LOBBY, 1, 3);
    fixture.online().joined(LOBBY);
  }

  @Test
  void aConnectionIsMadeAnewAtOnceAndWhatCameMeanwhileIsFetched() {
    remember(LOBBY, 4, 6);
    fixture.fx.sleep(Duration.ofHours(1));
    fixture.fx.advance(SleepWatch.INTERVAL);
    assertThat(fixture.socket().connects()).hasSize(2);
    assertThat(access()).isInstanceOf(RoomAccess.Waiting.class);

    fixture.socket().accept();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(messages()).hasSize(6);
  }

  @Test
  void aWaitForTheNextTryIsOver() {
    fixture.socket().lose();
    fixture.fx.run();
    for (int attempt = 0; attempt < 4; attempt++) {
      fixture.fx.advance(Duration.ofSeconds(20));
      fixture.socket().tell(new SocketEvent.ConnectFailed());
      fixture.fx.run();
    }
    int tries = fixture.socket().connects().size();
    fixture.fx.sleep(Duration.ofHours(1));
    fixture.fx.advance(SleepWatch.INTERVAL);

    assertThat(fixture.socket().connects().size()).isGreaterThan(tries);
    assertThat(fixture.chat.connection().state()).isEqualTo(new ConnectionState.Connecting());
  }

  @Test
  void aMessageThatWasOnItsWayGoesOutAgainAsTheSameOne() {
    fixture.say("hello");
    fixture.fx.sleep(Duration.ofHours(1));
    fixture.fx.advance(SleepWatch.INTERVAL);
    fixture.socket().accept();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(sends()).hasSize(2);
    assertThat(sends().getFirst().id()).isEqualTo(sends().getLast().id());
  }

  @Test
  void aMachineThatIsMerelyBusyKeepsItsConnection() {
    fixture.fx.sleep(Duration.ofSeconds(10));
    fixture.fx.advance(Duration.ofMinutes(1));
    fixture.arrives(TestMessage.by("bob").number(4).message());

    assertThat(fixture.socket().connects()).hasSize(1);
  }
}
