package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.persistence.HistorySaver;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alice is no longer a member of a clan: all its data is deleted, whichever room is open. */
class LostMembershipTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void begin() {
    remember(CLAN, 1, 3);
    listClan(true);
    fixture.online();
  }

  @Test
  void aClanThatIsNotOpenGoesFromMemoryAndDiskAtOnce() {
    Timeline clan = fixture.joined(CLAN).timeline();
    fixture.joined(LOBBY);
    assertThat(fixture.stores.history(CLAN)).isPresent();

    remove();

    assertThat(fixture.stores.history(CLAN)).isEmpty();
    assertThat(clan.loaded().size()).isZero();
    assertThat(access()).as("the lobby").isEqualTo(new RoomAccess.Joined());
    fixture.chat.rooms().open(CLAN);
    assertThat(shown()).isEmpty();
  }

  @Test
  void aClanThatIsOnlyOnTheDiskGoesFromThere() {
    keepOnDisk();

    remove();

    assertThat(fixture.stores.history(CLAN)).isEmpty();
  }

  @Test
  void theOpenClanGoesFromMemoryTooAndWhatWasWrittenStays() {
    Timeline clan = fixture.joined(CLAN).timeline();
    fixture.say("one more");

    remove();

    assertThat(clan.loaded().size()).isZero();
    assertThat(fixture.stores.history(CLAN)).isEmpty();
    assertThat(echoes()).extracting(PendingMessage::state).containsExactly(SendState.REFUSED);
  }

  @Test
  void aRemovalWhileTheClanIsBeingEnteredClosesIt() {
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();

    remove();

    assertThat(access()).isInstanceOf(RoomAccess.Denied.class);
  }

  @Test
  void whoWasRemovedWhileAwayLosesTheClanWithTheNextLists() {
    Timeline clan = fixture.joined(CLAN).timeline();
    fixture.joined(LOBBY);

    listClan(false);
    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(fixture.stores.history(CLAN)).isEmpty();
    fixture.chat.rooms().open(CLAN);
    assertThat(fixture.timeline()).isNotSameAs(clan);
    assertThat(shown()).isEmpty();
  }

  @Test
  void aClanThatIsListedToStrangersAndKeptFromBeforeGoesFromTheDisk() {
    keepOnDisk();

    listClan(false);
    fixture.reconnect();

    assertThat(fixture.stores.history(CLAN)).isEmpty();
  }

  @Test
  void listsThatAreOlderThanTheEntryCloseNothing() {
    fixture.joined(CLAN);
    fixture.fx.advance(HistorySaver.PAUSE);
    assertThat(fixture.stores.history(CLAN)).isPresent();

    listClan(false);
    fixture.chat.lists().reload();
    fixture.fx.run();

    assertThat(access()).isEqualTo(new RoomAccess.Joined());
    assertThat(shown()).hasSize(3);
    assertThat(fixture.stores.history(CLAN)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {ErrorCode.NOT_MEMBER, ErrorCode.BANNED})
  void whoIsNotLetBackInLosesWhatWasStillThere(String why) {
    Timeline clan = fixture.joined(CLAN).timeline();
    fixture.joined(LOBBY);
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    assertThat(clan.loaded().size()).isEqualTo(3);

    fixture.socket().last(Emitted.Join.class).refuse(why, "No");
    fixture.fx.run();

    assertThat(access()).isEqualTo(new RoomAccess.Denied(new AccessDenied(why, "No")));
    assertThat(clan.loaded().size()).isZero();
    assertThat(fixture.stores.history(CLAN)).isEmpty();
  }

  @Test
  void whatTheListsTakeAwayIsForgottenInOneWrite() {
    history().list(RoomKind.CLAN, stranger("one"), stranger("two"), stranger("three"));
    fixture.store().hold();
    fixture.chat.lists().reload();
    fixture.fx.run();

    assertThat(fixture.store().held()).as("and both lists are stored").isEqualTo(3);
  }

  private static RoomInfo stranger(String clan) {
    return new RoomInfo(clan, clan, null, null, false);
  }

  private void remove() {
    AccessDenied reason = new AccessDenied(ErrorCode.REMOVED, "Bye", CLAN.id());
    fixture.socket().tell(new SocketEvent.RoomClosed(reason));
    fixture.fx.run();
  }

  private void listClan(boolean isMember) {
    history().list(RoomKind.CLAN, new RoomInfo(CLAN.id(), "Raiders", null, null, isMember));
  }

  private void keepOnDisk() {
    List<Message> kept = List.of(TestMessage.by("bob").in(CLAN).number(1).message());
    fixture.store().storeHistory(CLAN, new StoredHistory(kept, true, Instant.EPOCH, 0));
  }
}
