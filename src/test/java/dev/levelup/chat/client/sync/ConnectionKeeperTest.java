package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.connection.Backoff;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConnectionKeeperTest {
  private final ChatFixture fixture = ChatFixture.full();

  @Test
  void connectsWithTheSessionsToken() {
    fixture.chat.start();
    assertThat(state()).isEqualTo(new ConnectionState.Connecting());

    fixture.socket().tell(new SocketEvent.Connected(true));
    fixture.fx.run();

    assertThat(fixture.socket().connects()).containsExactly("token-0");
    assertThat(state()).isEqualTo(new ConnectionState.Online(true));
  }

  @Test
  void triesFiveTimesEverLaterAndThenGivesUp() {
    fixture.online();
    fixture.socket().lose();

    for (int attempt = 1; attempt <= 5; attempt++) {
      fixture.fx.run();
      ConnectionState.Reconnecting trying = (ConnectionState.Reconnecting) state();
      assertThat(trying.attempt()).isEqualTo(attempt);
      Duration wait = Duration.between(now(), trying.nextTry());
      long nominal = 1000L << (attempt - 1);
      assertThat(wait.toMillis()).isBetween(nominal * 3 / 4, nominal * 5 / 4);
      fixture.fx.advance(wait.minusMillis(1));
      assertThat(fixture.socket().connects()).hasSize(attempt);
      fixture.fx.advance(Duration.ofMillis(1));
      assertThat(fixture.socket().connects()).hasSize(attempt + 1);
      fixture.socket().tell(new SocketEvent.ConnectFailed());
    }
    fixture.fx.advance(Duration.ofHours(1));

    assertThat(state()).isEqualTo(new ConnectionState.GaveUp());
    assertThat(fixture.socket().connects()).hasSize(6);
  }

  @Test
  void afterTheLastTryItIsSaidWhatIsInTheWay() {
    fixture.online();
    failToConnect(new ApiException.Unreachable(Obstacle.REFUSED, new IOException()));

    assertThat(state())
        .isEqualTo(new ConnectionState.GaveUp(Failure.of(Failure.Kind.CONNECTION_REFUSED)));
  }

  @Test
  void afterTheLastTryACertificateThatIsNotTheTrustedOneIsThereToLookAt() {
    fixture.online();
    failToConnect(Shown.refused(CertificateProblem.OTHER_THAN_PINNED, "chat.example.org", 443));

    Failure why = Objects.requireNonNull(((ConnectionState.GaveUp) state()).why());
    assertThat(why.kind()).isEqualTo(Failure.Kind.CERTIFICATE_CHANGED);
    assertThat(why.certificate()).isNotNull();
  }

  private void failToConnect(ApiException why) {
    fixture.gateway.accounts().failWith(why);
    fixture.socket().lose();
    for (int attempt = 0; attempt <= Backoff.TRIES; attempt++) {
      fixture.fx.advance(Duration.ofMinutes(1));
      fixture.socket().tell(new SocketEvent.ConnectFailed());
      fixture.fx.run();
    }
  }

  @Test
  void aClickTriesAtOnceAndFromTheStart() {
    fixture.online();
    fixture.socket().lose();
    fixture.fx.run();

    fixture.chat.keeper().tryAgain();

    assertThat(fixture.socket().connects()).hasSize(2);
    assertThat(state()).isEqualTo(new ConnectionState.Connecting());
    fixture.fx.advance(Duration.ofHours(1));
    assertThat(fixture.socket().connects()).as("no other attempt is pending").hasSize(2);
    fixture.socket().accept();
    fixture.fx.run();
    assertThat(state()).isEqualTo(new ConnectionState.Online(false));
  }

  @Test
  void aFailureOfTheTryBeforeDoesNotDisturbTheConnection() {
    fixture.online();
    fixture.socket().lose();
    fixture.fx.advance(Duration.ofSeconds(2));
    fixture.chat.keeper().tryAgain();
    int tries = fixture.socket().connects().size();

    fixture.socket().tell(new SocketEvent.ConnectFailed());
    fixture.socket().accept();
    fixture.fx.advance(Duration.ofHours(1));

    assertThat(state()).isEqualTo(new ConnectionState.Online(false));
    assertThat(fixture.socket().connects()).hasSize(tries);
  }

  @Test
  void anotherNetworkIsTriedAtOnce() {
    fixture.online();
    fixture.socket().lose();
    giveUp();
    int tries = fixture.socket().connects().size();
    fixture.fx.advance(Duration.ofMinutes(1));
    assertThat(fixture.socket().connects()).hasSize(tries);

    fixture.gateway.setNetwork(InetAddress.ofLiteral("192.0.2.7"));
    fixture.fx.advance(Duration.ofSeconds(2));

    assertThat(fixture.socket().connects()).hasSize(tries + 1);
    assertThat(state()).isEqualTo(new ConnectionState.Connecting());
  }

  @Test
  void aNetworkThatGoesIsNoReasonToTry() {
    fixture.gateway.setNetwork(InetAddress.ofLiteral("192.0.2.7"));
    fixture.online();
    fixture.socket().lose();
    giveUp();
    int tries = fixture.socket().connects().size();

    fixture.gateway.setNetwork();
    fixture.fx.advance(Duration.ofMinutes(1));

    assertThat(fixture.socket().connects()).hasSize(tries);
  }

  @Test
  void aLossThatIsToldTwiceLeavesNoTryBehindAClick() {
    fixture.online();
    fixture.socket().lose();
    fixture.socket().tell(new SocketEvent.Disconnected(SocketEvent.Ending.CLOSED));
    fixture.fx.run();

    fixture.chat.keeper().tryAgain();
    fixture.fx.advance(Duration.ofHours(1));

    assertThat(fixture.socket().connects()).as("no other attempt is pending").hasSize(2);
  }

  @Test
  void aRenewalThatEndsAfterAClickLeavesTheNewConnectionAlone() {
    fixture.online();
    fixture.gateway.accounts().hold();
    fixture.socket().endByServer();
    fixture.fx.run();
    fixture.chat.keeper().tryAgain();
    fixture.socket().accept();
    fixture.fx.run();

    fixture.gateway.accounts().release();
    fixture.fx.run();

    assertThat(fixture.socket().connects()).hasSize(2);
  }

  @Test
  void aSuccessStartsTheCountAnew() {
    fixture.online();
    fixture.reconnect();
    fixture.socket().lose();
    fixture.fx.run();

    assertThat(((ConnectionState.Reconnecting) state()).attempt()).isEqualTo(1);
  }

  @Test
  void aRefusedTokenIsRenewedAndTriedAtOnce() {
    fixture.chat.start();

    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();

    assertThat(fixture.gateway.accounts().asked()).last().isEqualTo("refresh refresh-0");
    assertThat(fixture.socket().connects()).containsExactly("token-0", "token-1");
  }

  @Test
  void aTokenThatIsRenewedWhileTheSocketConnectsIsNotRenewedOnceMore() {
    fixture.chat.start();
    fixture.fx.run();
    fixture.session.renew("token-0").join();
    int asked = fixture.gateway.accounts().asked().size();

    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();

    assertThat(fixture.gateway.accounts().asked()).hasSize(asked);
    assertThat(fixture.socket().connects()).containsExactly("token-0", "token-1");

    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();
    assertThat(fixture.socket().connects()).last().isEqualTo("token-2");
  }

  @Test
  void aRefusalOfTheRenewedTokenIsNotRenewedAgain() {
    fixture.chat.start();
    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();
    int asked = fixture.gateway.accounts().asked().size();

    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();

    assertThat(fixture.gateway.accounts().asked()).hasSize(asked);
    assertThat(fixture.socket().connects()).hasSize(2);
  }

  @Test
  void aRenewedTokenThatRanOutWhileTheServerWasAwayIsRenewedAgain() {
    fixture.chat.start();
    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();
    fixture.socket().tell(new SocketEvent.ConnectFailed());
    fixture.fx.advance(Duration.ofSeconds(2));

    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();

    assertThat(fixture.socket().connects())
        .containsExactly("token-0", "token-1", "token-1", "token-2");
  }

  @Test
  void aRenewalThatReachesNobodyIsTriedLater() {
    fixture.chat.start();
    fixture.gateway.accounts().failWith(new ApiException.Unreachable(new IOException()));

    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();

    assertThat(state()).isInstanceOf(ConnectionState.Reconnecting.class);
    fixture.gateway.accounts().failWith(null);
    fixture.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fixture.fx.run();
    assertThat(fixture.socket().connects()).last().isEqualTo("token-1");
  }

  @Test
  void aConnectionThatTheServerEndsIsMadeAgainWithANewToken() {
    fixture.online();

    fixture.socket().endByServer();
    fixture.fx.run();

    assertThat(state()).isEqualTo(new ConnectionState.Connecting());
    assertThat(fixture.socket().connects()).containsExactly("token-0", "token-1");
  }

  @Test
  void theTokenIsRenewedEveryQuarterOfAnHour() {
    fixture.online();

    fixture.fx.advance(Duration.ofMinutes(45));

    assertThat(fixture.gateway.accounts().asked())
        .filteredOn(each -> each.startsWith("refresh"))
        .containsExactly("refresh refresh-0", "refresh refresh-1", "refresh refresh-2");
  }

  @Test
  void aClosedChatDoesNothingMore() {
    fixture.online();
    fixture.socket().lose();
    fixture.fx.run();

    fixture.chat.close();
    fixture.socket().tell(new SocketEvent.Connected(false));
    fixture.fx.advance(Duration.ofHours(1));

    assertThat(fixture.socket().connects()).hasSize(1);
    assertThat(state()).isNotInstanceOf(ConnectionState.Online.class);
    assertThat(fixture.fx.timers()).isZero();
  }

  private void giveUp() {
    fixture.fx.run();
    while (state() instanceof ConnectionState.Reconnecting) {
      fixture.fx.advance(Duration.ofSeconds(20));
      fixture.socket().tell(new SocketEvent.ConnectFailed());
      fixture.fx.run();
    }
  }

  private ConnectionState state() {
    return fixture.chat.connection().state();
  }

  private Instant now() {
    return fixture.fx.clock().instant();
  }
}
