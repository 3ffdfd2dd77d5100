package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.protocol.Feature;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a kept room is fetched, and read without a connection. */
class KeepingTest extends KeepingBase {
  @Test
  void theWholeHistoryIsFetchedPageByPageWithPauses() {
    fixture.online();
    keep();
    assertThat(asked()).containsExactly("raiders?page=1");
    assertThat(phase()).isEqualTo(Phase.FETCHING);

    fixture.fx.advance(STEP.minusMillis(1));
    assertThat(asked()).hasSize(1);
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
    assertThat(kept()).extracting(KeptRoom::messages).isEqualTo(1000L);
    assertThat(asked())
        .containsExactly(
            "raiders?page=1",
            "raiders/changes?after=0",
            "raiders?after=999",
            "raiders?before=901",
            "raiders?before=801",
            "raiders?before=701",
            "raiders?before=601",
            "raiders?before=501",
            "raiders?before=401",
            "raiders?before=301",
            "raiders?before=201",
            "raiders?before=101");
  }

  @Test
  void onlyOneRequestIsUnderWay() {
    remember(LOBBY, 1, 300);
    fixture.online();
    history().hold();
    keep();
    fixture.chat.keeping().keep(LOBBY, true);
    fetch();

    assertThat(history().held()).isEqualTo(1);
    history().release();
    fetch();
    fetch();
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
    assertThat(fixture.chat.keeping().rooms().get(LOBBY))
        .extracting(KeptRoom::phase)
        .isEqualTo(Phase.COMPLETE);
  }

  @Test
  void itGoesOnAfterAKillWhereItStopped() {
    fixture.online();
    keep();
    fixture.fx.advance(STEP.multipliedBy(5));
    long from = part().from();
    assertThat(from).isGreaterThan(1).isLessThan(901);

    fixture = fixture.killed().online();
    int before = asked().size();
    fetch();

    assertThat(asked().subList(before, asked().size()))
        .contains("raiders?before=" + from)
        .doesNotContain("raiders?page=1", "raiders?before=901");
    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
  }

  @Test
  void itWaitsDuringAPauseAndWithoutAConnection() {
    fixture.online();
    fixture.chat.keeping().setPause(Phase.ON_BATTERY);
    keep();
    fetch();
    assertThat(asked()).isEmpty();
    assertThat(phase()).isEqualTo(Phase.ON_BATTERY);

    fixture.chat.keeping().setPause(null);
    fixture.fx.advance(STEP);
    assertThat(asked()).isNotEmpty();
    fixture.chat.keeping().setPause(Phase.IN_GAME);
    int before = asked().size();
    fetch();
    assertThat(asked()).hasSize(before);
    assertThat(phase()).isEqualTo(Phase.IN_GAME);

    fixture.socket().lose();
    fixture.chat.keeping().setPause(null);
    fixture.fx.run();
    assertThat(phase()).isEqualTo(Phase.OFFLINE);
    assertThat(asked()).hasSize(before);
    fixture.reconnectAfterLoss();
    fetch();
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
  }

  @Test
  void whyItWaitsIsSaidAlsoWhileAnAnswerIsToCome() {
    fixture.online();
    history().hold();
    keep();
    assertThat(history().held()).isEqualTo(1);

    fixture.chat.keeping().setPause(Phase.ON_BATTERY);
    fixture.fx.run();
    assertThat(phase()).isEqualTo(Phase.ON_BATTERY);
    fixture.chat.keeping().setPause(null);
    fixture.socket().lose();
    fixture.fx.run();
    assertThat(phase()).isEqualTo(Phase.OFFLINE);
    history().release();
    fixture.reconnectAfterLoss();
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
  }

  @Test
  void itDoesNotDisturbABusyFxThread() {
    fixture.online();
    history().hold();
    keep();
    history().release();
    fixture.fx.advance(STEP);
    int before = asked().size();

    // A task that is waiting when the time comes is late.
    for (int i = 0; i < 5; i++) {
      fixture.fx.execute(() -> fixture.fx.sleep(Duration.ofSeconds(1)));
      fixture.fx.advance(Duration.ofMillis(1));
    }
    assertThat(asked().size() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void aFailureOrTooManyRequestsOnlyDelayIt() {
    fixture.online();
    history().failWith(new ApiException.Refused(429, null, null, Duration.ofSeconds(30)));
    keep();
    fixture.fx.advance(Duration.ofSeconds(29));
    assertThat(asked()).hasSize(1);
    history().failWith(new ApiException.Refused(500, null, null, null));
    fixture.fx.advance(Duration.ofSeconds(2));
    assertThat(asked()).hasSize(2);

    history().failWith(null);
    fetch();

    assertThat(stored()).hasSize(1000);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aRoomThatMayNotBeReadIsNotAskedForAgainAndAgain(int status) {
    fixture.online();
    history().failWith(new ApiException.Refused(status, null, null, null));
    keep();
    fetch();

    assertThat(asked()).hasSize(1);
  }

  @Test
  void withoutAConnectionTheReaderScrollsToTheFirstMessage() {
    fixture.online();
    keep();
    fetch();
    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    int before = asked().size();
    for (int i = 0; i < 40 && fixture.timeline().loaded().paging() == Paging.IDLE; i++) {
      fixture.chat.history().loadOlder();
      fixture.fx.run();
    }

    assertThat(messages()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.EXHAUSTED);
    assertThat(asked()).hasSize(before);
  }

  @Test
  void withoutAConnectionAJumpFindsTheSurroundingsOnTheDiskAndComesBack() {
    fixture.online();
    keep();
    fetch();
    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    int before = asked().size();

    fixture.chat.history().jumpTo(100L, _ -> {});
    fixture.fx.run();
    assertThat(messages()).containsExactlyElementsOf(history().all(CLAN).subList(50, 150));
    fixture.chat.history().loadNewer();
    fixture.fx.run();
    assertThat(messages()).hasSize(200);
    fixture.chat.history().jumpToLatest(() -> {});
    fixture.fx.run();

    assertThat(messages()).containsExactlyElementsOf(history().all(CLAN).subList(900, 1000));
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
    assertThat(asked()).hasSize(before);
  }

  @Test
  void aServerThatDoesNotNumberChangesIsNotAsked() {
    fixture.chat.close();
    fixture = ChatFixture.without(Feature.CHANGES).online();
    keep();
    fetch();

    assertThat(fixture.chat.keeping().isOffered()).isFalse();
    assertThat(asked()).isEmpty();
  }
}
