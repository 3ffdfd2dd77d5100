package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A kept room whose messages change, come and go meanwhile. */
class KeptChangesTest extends KeepingBase {
  @Test
  void whatHappensWhileItIsFetchedAndWhileAliceIsAwayIsRightThen() {
    fixture.online();
    keep();
    fixture.fx.advance(STEP.multipliedBy(4));
    var _ = history().edit(history().all(CLAN).get(990).id(), "edited");
    var _ = history().delete(history().all(CLAN).get(5).id());
    remember(CLAN, 1001, 1002);
    fixture.socket().update(history().all(CLAN).get(990), 0);
    fixture.socket().post(TestMessage.by("bob").in(CLAN).number(1001).message());
    fetch();
    fetch();
    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));

    fixture.socket().lose();
    fixture.fx.run();
    for (int i = 0; i < 250; i++) {
      var _ = history().edit(history().all(CLAN).get(i * 3).id(), "later " + i);
    }
    var _ = history().delete(history().all(CLAN).get(7).id());
    remember(CLAN, 1003, 1400);
    fixture.reconnectAfterLoss();
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
    assertThat(store().search(MessageSearch.of("later 200", CLAN), 9).join()).hasSize(1);
    assertThat(store().search(MessageSearch.of("message 8", CLAN), 1000).join())
        .noneMatch(each -> each.seq() != null && each.seq() == 8);
  }

  @Test
  void aBroadcastChangeOfAnOldMessageIsStoredWithoutARequest() {
    fixture.online();
    keep();
    fetch();
    fixture.joined(CLAN);
    Message edited = history().edit(history().all(CLAN).get(3).id(), "edited").join();
    int before = asked().size();
    fixture.socket().update(edited, 0);
    fixture.fx.advance(Duration.ofSeconds(1));

    assertThat(stored()).contains(edited);
    assertThat(part().rev()).isEqualTo(1);
    assertThat(asked()).hasSize(before);
  }

  @Test
  void aGapInTheOpenRoomsHistoryIsFilled() {
    fixture.online();
    keep();
    fetch();
    fixture.joined(CLAN);
    fixture.fx.advance(Duration.ofSeconds(2));
    fixture.socket().lose();
    fixture.fx.run();
    remember(CLAN, 1001, 1700);
    fixture.reconnectAfterLoss();
    fixture.acceptJoin();
    fixture.fx.advance(Duration.ofSeconds(2));
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
  }

  @Test
  void manyMissedChangesDoNotEndWhatIsStored() {
    fixture.online();
    keep();
    fetch();
    fixture.joined(CLAN);
    fixture.fx.advance(Duration.ofSeconds(2));
    fixture.socket().lose();
    fixture.fx.run();
    for (int i = 0; i < 700; i++) {
      var _ = history().edit(history().all(CLAN).get(i).id(), "later " + i);
    }
    fixture.reconnectAfterLoss();
    int before = asked().size();
    fixture.acceptJoin();
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(asked().subList(before, asked().size())).noneMatch(each -> each.contains("before="));
  }

  @Test
  void anotherEpochMakesItFetchEverythingAnew() {
    fixture.gateway.accounts().setEpoch("one");
    fixture.online();
    keep();
    fetch();
    history().goBack(CLAN, 0);
    remember(CLAN, 1, 300, "other ");
    fixture.gateway.accounts().setEpoch("two");
    fixture.reconnect();
    fetch();

    assertThat(stored()).containsExactlyElementsOf(history().all(CLAN));
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
  }

  @Test
  void onceAWhileTheServerIsAskedWhatNobodyHasTold() {
    fixture.online();
    keep();
    fetch();
    Message edited = history().edit(history().all(CLAN).get(3).id(), "edited").join();
    fixture.fx.advance(Duration.ofMinutes(5).plus(STEP.multipliedBy(4)));

    assertThat(stored()).contains(edited);
  }

  @Test
  void theServerIsStillAskedWhenAnotherRoomIsNotKeptAnyMoreInTheMiddleOfItsHistory() {
    remember(LOBBY, 1, 5000);
    fixture.online();
    keep();
    fixture.chat.keeping().keep(LOBBY, true);
    fetch();
    assertThat(phase()).isEqualTo(Phase.COMPLETE);
    fixture.chat.keeping().keep(LOBBY, false);
    fetch();
    Message edited = history().edit(history().all(CLAN).get(3).id(), "edited").join();
    fixture.fx.advance(Duration.ofMinutes(5).plus(STEP.multipliedBy(4)));

    assertThat(stored()).contains(edited);
  }
}
