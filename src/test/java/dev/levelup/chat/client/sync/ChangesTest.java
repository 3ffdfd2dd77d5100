package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.persistence.HistorySaver;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomChanged;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that change while the client is connected, disconnected, or waiting for a response. */
class ChangesTest extends ChatTest {
  private static final int MANY = 10_000;

  private ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void join() {
    remember(LOBBY, 1, 300);
    fixture.online().joined(LOBBY);
  }

  @Test
  void anUpdateShowsInItsPlaceAndNothingIsAsked() {
    int asked = history().questions().size();

    tell(edit(299), 0);
    tell(delete(298), 1);

    assertThat(numbered(299).content()).isEqualTo("edited 299");
    assertThat(numbered(298).isDeleted()).isTrue();
    assertThat(history().questions()).hasSize(asked);
    assertThat(knownRev()).isEqualTo(2);
  }

  @Test
  void whatWasChangedWhileAwayIsAskedForTogetherWithWhatWasSaid() {
    fixture.socket().lose();
    fixture.fx.run();
    edit(280);
    remember(LOBBY, 301, 302);
    fixture.reconnectAfterLoss();
    history().hold();

    fixture.acceptJoin();
    assertThat(history().held()).isEqualTo(2);
    tell(edit(290), 1);
    assertThat(numbered(290).content())
        .as("held until the rest has arrived")
        .isEqualTo("message 290");
    history().release();
    fixture.fx.run();

    assertThat(history().questions()).endsWith("lobby?after=299", "lobby/changes?after=0");
    assertThat(numbered(280).content()).isEqualTo("edited 280");
    assertThat(numbered(290).content()).isEqualTo("edited 290");
    assertThat(knownRev()).isEqualTo(2);
  }

  @Test
  void anUpdateDuringTheCatchUpIsHeldAndSparesTheQuestion() {
    fixture.socket().lose();
    fixture.fx.run();
    fixture.reconnectAfterLoss();
    history().hold();
    fixture.acceptJoin();

    tell(edit(290), 0);
    assertThat(numbered(290).content())
        .as("held until the rest has arrived")
        .isEqualTo("message 290");
    history().release();
    fixture.fx.run();

    assertThat(numbered(290).content()).isEqualTo("edited 290");
    assertThat(history().questions()).last().isEqualTo("lobby?after=299");
    assertThat(knownRev()).isEqualTo(1);
  }

  @Test
  void aGapAmongUpdatesIsAskedFor() {
    edit(270);

    tell(edit(280), 1);
    fixture.fx.run();

    assertThat(history().questions()).last().isEqualTo("lobby/changes?after=0");
    assertThat(numbered(270).content()).isEqualTo("edited 270");
    assertThat(knownRev()).isEqualTo(2);
  }

  @Test
  void ofManyChangesTheClientIsToldOnlyTheNumberAndAsksOneRequestAfterTheOther() {
    for (int number = 101; number <= 250; number++) {
      edit(number);
    }
    history().hold();
    fixture.socket().tell(new SocketEvent.RoomHasChanged(new RoomChanged(LOBBY, 150)));
    fixture.fx.run();

    assertThat(history().held()).isEqualTo(1);
    history().answerNext();
    fixture.fx.run();
    assertThat(history().held()).isEqualTo(1);
    history().release();
    fixture.fx.run();

    assertThat(history().questions()).endsWith("lobby/changes?after=0", "lobby/changes?after=100");
    assertThat(knownRev()).isEqualTo(150);
  }

  @Test
  void aRequestForChangesThatFailsIsMadeAgain() {
    edit(290);
    history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.socket().tell(new SocketEvent.RoomHasChanged(new RoomChanged(LOBBY, 1)));
    fixture.fx.run();
    history().failWith(null);

    fixture.fx.advance(Duration.ofSeconds(2));

    assertThat(numbered(290).content()).isEqualTo("edited 290");
  }

  @Test
  void aServerThatTellsOfMoreThanItAnswersIsAskedWithPauses() {
    int asked = history().questions().size();
    fixture.socket().tell(new SocketEvent.RoomHasChanged(new RoomChanged(LOBBY, 9)));
    fixture.fx.run();
    assertThat(history().questions()).hasSize(asked + 1);

    fixture.fx.advance(Duration.ofMinutes(1));

    assertThat(history().questions()).hasSizeBetween(asked + 2, asked + 30);
  }

  @Test
  void aPageThatAnUpdateOvertakesIsPutRight() {
    history().hold();
    fixture.chat.history().loadOlder();
    fixture.fx.run();
    history().readNext();
    tell(edit(240), 0);
    history().release();
    fixture.fx.run();

    assertThat(numbered(240).content()).isEqualTo("edited 240");
    assertThat(knownRev()).isEqualTo(1);
  }

  @Test
  void twoAnswersWithMoreBehindThemAreEnoughAndTheNewestPageComesAnew() {
    loadEverything();
    fixture.socket().lose();
    fixture.fx.run();
    for (int number = 1; number <= 300; number++) {
      edit(number);
    }
    int asked = history().questions().size();
    fixture.reconnectAfterLoss();
    fixture.acceptJoin();

    assertThat(history().questions().subList(asked, history().questions().size()))
        .containsExactly(
            "lobby?after=299", "lobby/changes?after=0", "lobby/changes?after=100", "lobby?page=1");
    assertThat(messages()).hasSize(100);
    assertThat(knownRev()).isEqualTo(300);
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void tenThousandMissedChangesTakeFourRequests() {
    remember(LOBBY, 301, MANY);
    fixture.reconnect();
    fixture.acceptJoin();
    fixture.socket().lose();
    fixture.fx.run();
    for (int number = 1; number <= MANY; number++) {
      edit(number);
    }
    int asked = history().questions().size();
    fixture.reconnectAfterLoss();
    fixture.acceptJoin();

    assertThat(history().questions()).hasSizeLessThanOrEqualTo(asked + 4);
    assertThat(messages()).extracting(Message::content).contains("edited " + MANY);
    assertThat(knownRev()).isEqualTo(MANY);
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void whoReadsThePastStaysThereWhenTooMuchHasChanged() {
    loadEverything();
    fixture.open().setFollowing(false);
    fixture.open().setReading(120L);
    fixture.socket().lose();
    fixture.fx.run();
    for (int number = 1; number <= 300; number++) {
      edit(number);
    }
    fixture.reconnectAfterLoss();
    fixture.acceptJoin();

    assertThat(history().questions()).last().isEqualTo("lobby?before=170");
    assertThat(numbered(120).content()).isEqualTo("edited 120");
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.IDLE);
    assertThat(knownRev()).isEqualTo(300);
  }

  @Test
  void whoGoesToTheEndWhileMissedChangesAreFetchedGetsTheNewestPage() {
    fixture.open().setFollowing(false);
    fixture.socket().lose();
    fixture.fx.run();
    remember(LOBBY, 301, MANY);
    edit(290);
    fixture.reconnectAfterLoss();
    history().hold();
    fixture.acceptJoin();
    history().answerNext();
    fixture.fx.run();

    fixture.open().setFollowing(true);
    history().release();
    fixture.fx.run();

    assertThat(messages()).last().extracting(Message::seq).isEqualTo((long) MANY);
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void whoGoesToTheEndWhileTooMuchHasChangedGetsTheNewestPage() {
    loadEverything();
    fixture.open().setFollowing(false);
    fixture.open().setReading(120L);
    fixture.socket().lose();
    fixture.fx.run();
    for (int number = 1; number <= 300; number++) {
      edit(number);
    }
    fixture.reconnectAfterLoss();
    history().hold();
    fixture.acceptJoin();
    while (!history().questions().getLast().equals("lobby?before=170")) {
      history().answerNext();
      fixture.fx.run();
    }

    fixture.open().setFollowing(true);
    history().release();
    fixture.fx.run();

    assertThat(numbered(300).content()).isEqualTo("edited 300");
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
    assertThat(knownRev()).isEqualTo(300);
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void whatIsKeptIsRightUpToItsNumberAndTheNextStartAsksFromThere() {
    tell(edit(299), 0);
    fixture.fx.advance(HistorySaver.PAUSE);
    assertThat(kept().rev()).isEqualTo(1);

    fixture = fixture.killed();
    delete(298);
    fixture.online().joined(LOBBY);

    assertThat(history().questions()).endsWith("lobby?after=299", "lobby/changes?after=1");
    assertThat(numbered(298).isDeleted()).isTrue();
    fixture.fx.advance(HistorySaver.PAUSE);
    assertThat(kept().rev()).isEqualTo(2);
    assertThat(kept().messages()).contains(numbered(298));
  }

  @Test
  void aDeletionIsKeptAlsoWhileTheReaderIsElsewhere() {
    fixture.fx.advance(HistorySaver.PAUSE);
    fixture.chat.history().jumpTo(20, _ -> {});
    fixture.fx.run();

    tell(delete(299), 0);

    assertThat(kept().messages()).anyMatch(each -> each.isDeleted());
    assertThat(kept().rev()).isZero();
  }

  @Test
  void aServerThatHasGoneBackBehindAChangeIsReadAnew() {
    tell(edit(299), 0);
    fixture.reconnect();
    history().forgetChanges(LOBBY);

    fixture.acceptJoin();

    assertThat(numbered(299).content()).isEqualTo("message 299");
    assertThat(knownRev()).isZero();
  }

  private void loadEverything() {
    while (fixture.timeline().loaded().paging() != Paging.EXHAUSTED) {
      fixture.chat.history().loadOlder();
      fixture.fx.run();
    }
  }

  private StoredHistory kept() {
    return fixture.stores.history(LOBBY).orElseThrow();
  }

  private long knownRev() {
    return fixture.timeline().numbers().knownRevProperty().get();
  }

  private Message numbered(long seq) {
    return messages().stream()
        .filter(each -> Long.valueOf(seq).equals(each.seq()))
        .findFirst()
        .orElseThrow();
  }

  private Message edit(long number) {
    Message changed =
        TestMessage.by("bob")
            .number(number)
            .edited(history().lastRev(LOBBY) + 1, "edited " + number);
    history().change(changed);
    return changed;
  }

  private Message delete(long number) {
    Message changed = TestMessage.by("bob").number(number).deleted(history().lastRev(LOBBY) + 1);
    history().change(changed);
    return changed;
  }

  private void tell(Message changed, long afterRev) {
    fixture.socket().update(changed, afterRev);
    fixture.fx.run();
  }
}
