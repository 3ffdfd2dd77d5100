package dev.levelup.chat.server.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.MovedClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnlineUsersTest {
  private static final UserId ANN = new UserId("ann");
  private static final UserId BEN = new UserId("ben");

  private final MovedClock clock = new MovedClock();
  private final OnlineUsers users = new OnlineUsers(clock);

  @Test
  void whoIsConnectedIsOnlineUntilFifteenSecondsAfterTheLastSocket() {
    users.areHere(List.of(ANN));
    pass(14);
    users.areHere(List.of(ANN));
    pass(14);
    assertThat(users.isOnline(ANN)).isTrue();
    pass(1);
    assertThat(users.isOnline(ANN)).isFalse();
  }

  @Test
  void whoAnotherServerReportsStaysUntilThatServerHasMissedItsReports() {
    users.areElsewhere(List.of(ANN));
    pass(19);
    assertThat(users.isOnline(ANN)).isTrue();
    pass(1);
    assertThat(users.isOnline(ANN)).isFalse();
  }

  @Test
  void aShorterPresenceHereDoesNotEndALongerOneElsewhere() {
    users.areElsewhere(List.of(ANN));
    users.areHere(List.of(ANN));
    pass(16);
    assertThat(users.isOnline(ANN)).isTrue();
  }

  @Test
  void onlyWhoComesOrGoesHasChanged() {
    users.areHere(List.of(ANN, BEN));
    assertThat(users.takeChanged()).containsExactlyInAnyOrder(ANN, BEN);
    pass(5);
    users.areHere(List.of(ANN));
    assertThat(users.takeChanged()).isEmpty();
    pass(10);
    assertThat(users.takeChanged()).containsExactly(BEN);
  }

  @Test
  void whoWentAndCameBackIsToldAgainSinceSomebodyMayHaveAskedMeanwhile() {
    users.areHere(List.of(ANN));
    users.takeChanged();
    pass(15);
    assertThat(users.isOnline(ANN)).isFalse();
    users.areHere(List.of(ANN));
    assertThat(users.isOnline(ANN)).isTrue();
    assertThat(users.takeChanged()).containsExactly(ANN);
  }

  @Test
  void whatCouldNotBeToldIsToldTheNextTime() {
    users.areHere(List.of(ANN));
    Set<UserId> untold = users.takeChanged();
    users.giveBack(untold);
    assertThat(users.takeChanged()).containsExactly(ANN);
  }

  private void pass(int seconds) {
    clock.move(Duration.ofSeconds(seconds));
    users.expire();
  }
}
