package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.StoredDraft;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoomListsTest {
  private final ChatFixture fixture = ChatFixture.full();
  private final RoomDirectory directory = fixture.chat.directory();

  @Test
  void theStartLoadsBothLists() {
    list();
    fixture.chat.start();
    assertThat(loading()).isEqualTo(new RoomDirectory.Loading.InProgress());
    fixture.fx.run();

    assertThat(loading()).isEqualTo(new RoomDirectory.Loading.Done());
    assertThat(directory.communities()).extracting(Room::name).containsExactly("Lobby");
    assertThat(directory.clans()).extracting(Room::name).containsExactly("Raiders", "Elves");
  }

  @Test
  void aFailureIsSaidAndMadeGoodByTheNextConnection() {
    fixture.history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.chat.start();
    fixture.fx.run();
    assertThat(loading())
        .isEqualTo(new RoomDirectory.Loading.Failed(Failure.of(Failure.Kind.UNREACHABLE)));

    fixture.history().failWith(null);
    list();
    fixture.socket().accept();
    fixture.fx.run();

    assertThat(directory.communities()).hasSize(1);
  }

  @Test
  void roomsThatWentWhileTheConnectionWasLostAreGone() {
    list();
    fixture.online();
    StoredHistory history = new StoredHistory(List.of(), true, Instant.EPOCH, 0);
    fixture.store().storeHistory(RoomId.clan("elves"), history);
    fixture.store().storeHistory(RoomId.clan("raiders"), history);
    fixture.store().storeDraft(RoomId.clan("elves"), new StoredDraft("half a tho"));

    fixture.history().list(RoomKind.CLAN, new RoomInfo("raiders", "Raiders", null, null, true));
    fixture.reconnect();

    assertThat(directory.clans()).extracting(Room::name).containsExactly("Raiders");
    assertThat(fixture.stores.history(RoomId.clan("elves"))).as("a cache of it").isEmpty();
    assertThat(fixture.stores.history(RoomId.clan("raiders"))).isPresent();
    assertThat(fixture.store().load().join().drafts()).containsKey(RoomId.clan("elves"));
  }

  @Test
  void theyAreRequestedAnewWhenTheServerSaysThatTheyHaveChanged() {
    list();
    fixture.online();
    fixture.history().list(RoomKind.CLAN, new RoomInfo("raiders", "Raiders", null, null, true));
    fixture.socket().tell(new SocketEvent.RoomsHaveChanged());
    fixture.fx.run();

    assertThat(directory.clans()).extracting(Room::name).containsExactly("Raiders");
  }

  @Test
  void afterAReconnectTheOpenRoomComesFirst() {
    list();
    fixture.online().joined(RoomId.community("lobby"));
    fixture.reconnect();
    int before = fixture.history().listings();
    fixture.acceptJoin();

    assertThat(fixture.history().listings()).isEqualTo(before + 1);
  }

  @Test
  void aRoomThatIsNotToBeHadHoldsTheListsUpNoLonger() {
    list();
    fixture.online().joined(RoomId.community("lobby"));
    fixture.reconnect();
    int before = fixture.history().listings();
    fixture.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_FOUND, "Community not found");
    fixture.fx.run();

    assertThat(fixture.history().listings()).isEqualTo(before + 1);
  }

  @Test
  void listsThatCannotBeHadTakeNothingAway() {
    list();
    fixture.online();
    fixture
        .store()
        .storeHistory(RoomId.clan("elves"), new StoredHistory(List.of(), true, Instant.EPOCH, 0));
    fixture.history().failWith(new ApiException.Refused(404, null, null, null));
    fixture.reconnect();

    assertThat(directory.clans()).hasSize(2);
    assertThat(fixture.stores.history(RoomId.clan("elves"))).isPresent();
  }

  static List<ApiException> inTheWay() {
    return List.of(
        new ApiException.Unreachable(new IOException()),
        new ApiException.Unreachable(Obstacle.REFUSED, new IOException()),
        Shown.refused(CertificateProblem.OTHER_THAN_PINNED, "chat.example.org", 443));
  }

  @ParameterizedTest
  @MethodSource("inTheWay")
  void whatIsInTheWayOfTheConnectionTheStatusLineAloneSays(ApiException thrown) {
    list();
    fixture.online();
    fixture.history().failWith(thrown);
    fixture.chat.lists().reload();
    fixture.fx.run();

    assertThat(loading()).isEqualTo(new RoomDirectory.Loading.Done());
    assertThat(directory.clans()).hasSize(2);
  }

  @Test
  void aRequestThatFailsIsRepeatedAsLongAsTheConnectionLasts() {
    fixture.history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.online();
    list();
    fixture.history().failWith(null);
    fixture.fx.advance(Duration.ofSeconds(2));

    assertThat(directory.clans()).hasSize(2);
  }

  @Test
  void aRequestFromBeforeTheConnectionThatFailsIsRepeatedToo() {
    fixture.history().hold();
    fixture.chat.start();
    fixture.socket().accept();
    fixture.fx.run();
    fixture.history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.history().release();
    fixture.fx.run();
    list();
    fixture.history().failWith(null);
    fixture.fx.advance(Duration.ofSeconds(2));

    assertThat(directory.clans()).hasSize(2);
  }

  @Test
  void withoutAConnectionNothingIsRequestedInVain() {
    fixture.history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.chat.start();
    fixture.fx.run();
    int before = fixture.history().listings();
    fixture.fx.advance(Duration.ofMinutes(5));

    assertThat(fixture.history().listings()).isEqualTo(before);
  }

  @Test
  void onlyTheLastQuestionIsAnswered() {
    fixture.history().hold();
    fixture.chat.lists().reload();
    fixture.chat.lists().reload();
    fixture.history().answerNext();
    fixture.history().answerNext();
    fixture.fx.run();
    assertThat(loading()).isEqualTo(new RoomDirectory.Loading.InProgress());

    fixture.history().release();
    fixture.fx.run();

    assertThat(loading()).isEqualTo(new RoomDirectory.Loading.Done());
  }

  private void list() {
    fixture.history().list(RoomKind.COMMUNITY, new RoomInfo("lobby", "Lobby", null, null, null));
    fixture
        .history()
        .list(
            RoomKind.CLAN,
            new RoomInfo("raiders", "Raiders", null, null, true),
            new RoomInfo("elves", "Elves", null, null, false));
  }

  private RoomDirectory.Loading loading() {
    return directory.loadingProperty().get();
  }
}
