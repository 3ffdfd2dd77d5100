package dev.levelup.chat.client.ui.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.rooms.RoomSectionViewModel.Content;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsViewModelTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId STRATEGY = RoomId.community("strategy");
  private static final RoomId OWLS = RoomId.clan("owls");

  private final ChatFixture fixture = ChatFixture.full();
  private final RoomsViewModel model = model(fixture);

  @Test
  void theNextRoomWithNewsIsNotNecessarilyTheRoomBelow() {
    ChatFixture active = ChatFixture.withActivity();
    active.history().list(RoomKind.COMMUNITY, news("lobby", 0, 0), news("strategy", 2, 0));
    active.history().list(RoomKind.CLAN, news("elves", 0, 0), news("owls", 3, 1));
    RoomsViewModel rooms = model(active);
    active.online().joined(LOBBY);

    rooms.openNextMention();
    assertThat(rooms.openProperty().getValue()).isEqualTo(OWLS);
    rooms.openBelow();
    assertThat(rooms.openProperty().getValue()).as("round the end").isEqualTo(STRATEGY);
    rooms.readEverything();
    rooms.openBelow();
    assertThat(rooms.openProperty().getValue()).as("below").isEqualTo(RoomId.clan("elves"));
  }

  @Test
  void favouritesAreAboveAndARoomMovesAmongItsOwn() {
    fixture.online();
    fixture.chat.preferences().setFavourite(OWLS, true);
    assertThat(ids(model.favourites())).containsExactly(OWLS);
    assertThat(ids(model.clans())).isEmpty();
    assertThat(model.clans().contentProperty().getValue()).isEqualTo(Content.NOTHING);

    model.move(STRATEGY, LOBBY, false);
    assertThat(ids(model.communities())).containsExactly(STRATEGY, LOBBY);
    fixture.history().list(RoomKind.COMMUNITY, room(LOBBY, "Lobby"), room(STRATEGY, "Other"));
    fixture.chat.lists().reload();
    fixture.fx.run();
    assertThat(ids(model.communities())).as("listed anew").containsExactly(STRATEGY, LOBBY);
  }

  @Test
  void aRoomThatIsNewOnTheServerComesAfterThoseThatWereMoved() {
    fixture.online();
    model.move(STRATEGY, LOBBY, false);
    RoomId art = RoomId.community("art");
    fixture
        .history()
        .list(RoomKind.COMMUNITY, room(art, "Art"), room(LOBBY, "Lobby"), room(STRATEGY, "S"));
    fixture.chat.lists().reload();
    fixture.fx.run();
    assertThat(ids(model.communities())).containsExactly(STRATEGY, LOBBY, art);
  }

  private static List<RoomId> ids(RoomSectionViewModel section) {
    return section.rooms().stream().map(Room::id).toList();
  }

  private static RoomInfo news(String id, int unread, int mentions) {
    RoomActivity activity =
        new RoomActivity(9, 0, new ReadState(9 - unread, unread, mentions), null);
    return new RoomInfo(id, id, null, null, true, activity);
  }

  private static RoomsViewModel model(ChatFixture fixture) {
    return new RoomsViewModel(fixture.chat, fixture.fx);
  }

  @BeforeEach
  void listRooms() {
    fixture.history().list(RoomKind.COMMUNITY, room(LOBBY, "Lobby"), room(STRATEGY, "Strategy"));
    fixture.history().list(RoomKind.CLAN, room(OWLS, "Night Owls"));
  }

  @Test
  void aRoomWithARefusedEditIsMarkedUntilTheEditIsDropped() {
    Message own = TestMessage.by("alice").number(1).message();
    fixture.history().add(own);
    fixture.online().joined(LOBBY);
    fixture.history().failWith(new ApiException.Refused(409, "DELETED", "It is deleted", null));
    fixture.chat.changes().edit(own, "other words");
    assertThat(model.undeliveredProperty().getValue()).isEmpty();

    fixture.fx.run();
    assertThat(model.undeliveredProperty().getValue()).containsExactly(LOBBY);

    fixture.chat.changes().drop(fixture.chat.changes().pending().of(own).orElseThrow());
    assertThat(model.undeliveredProperty().getValue()).isEmpty();
  }

  @Test
  void theFilterLooksForAPartOfTheNameInAnyCase() {
    fixture.online();
    model.filterProperty().set(" O");
    assertThat(names(model.communities())).containsExactly("Lobby");
    assertThat(names(model.clans())).containsExactly("Night Owls");
    model.filterProperty().set("LOB");
    assertThat(names(model.communities())).containsExactly("Lobby");
    assertThat(model.clans().contentProperty().getValue()).isEqualTo(Content.NO_MATCH);
    model.filterProperty().set("");
    assertThat(names(model.communities())).containsExactly("Lobby", "Strategy");
  }

  @ParameterizedTest(name = "{0} is found by {1}")
  @CsvSource({
    "Café Müller, cafe mu",
    "Crème, CRÈ",
    "İstanbul, istanbul",
    "Straße, strasse",
    "ﬁnal boss, final",
    "שָׁלוֹם, שלום",
    "مَرْحَبًا, مرحبا",
    "हिन्दी, हि",
  })
  void theFilterFoldsCaseAndAccents(String name, String typed) {
    fixture.history().list(RoomKind.COMMUNITY, room(LOBBY, name), room(STRATEGY, "कु"));
    fixture.online();
    model.filterProperty().set(typed);
    assertThat(names(model.communities())).containsExactly(name);
  }

  @Test
  void anEmptySectionSaysWhy() {
    fixture.history().list(RoomKind.CLAN);
    assertThat(model.clans().contentProperty().getValue()).isEqualTo(Content.SKELETON);
    fixture.online();
    assertThat(model.clans().contentProperty().getValue()).isEqualTo(Content.NONE);
    assertThat(model.communities().contentProperty().getValue()).isEqualTo(Content.ROOMS);
  }

  @Test
  void listsThatCannotBeHadAreSaidOnceAndAskedForAgain() {
    fixture.history().failWith(new ApiException.Unreachable(new IOException("cut")));
    fixture.online();
    assertThat(model.failureProperty().getValue()).isNotNull();
    assertThat(model.communities().contentProperty().getValue()).isEqualTo(Content.NOTHING);

    fixture.history().failWith(null);
    model.reload();
    fixture.fx.run();
    assertThat(model.failureProperty().getValue()).isNull();
    assertThat(names(model.communities())).containsExactly("Lobby", "Strategy");
  }

  @Test
  void roomsThatWereThereStayWhileTheListsAreAskedForAgain() {
    fixture.online();
    fixture.history().hold();
    model.reload();
    fixture.fx.run();
    assertThat(model.communities().contentProperty().getValue()).isEqualTo(Content.ROOMS);
  }

  @Test
  void enterInTheFilterOpensTheTopmostMatchAndEndsTheSearch() {
    fixture.online();
    model.browsingProperty().set(true);
    model.filterProperty().set("owl");
    model.openFirstMatch();
    assertThat(model.openProperty().getValue()).isEqualTo(OWLS);
    assertThat(model.filterProperty().get()).isEmpty();
    assertThat(model.browsingProperty().get()).isFalse();
  }

  @Test
  void enterWithoutAMatchOpensNothingAndClearsNothing() {
    fixture.online();
    model.filterProperty().set("nobody");
    model.openFirstMatch();
    assertThat(model.openProperty().getValue()).isNull();
    assertThat(model.filterProperty().get()).isEqualTo("nobody");
  }

  @Test
  void neighboursGoOverBothKindsAndRoundTheEnd() {
    fixture.online();
    model.openNeighbour(1);
    assertThat(model.openProperty().getValue()).isEqualTo(LOBBY);
    model.openNeighbour(-1);
    assertThat(model.openProperty().getValue()).isEqualTo(OWLS);
    model.openNeighbour(1);
    assertThat(model.openProperty().getValue()).isEqualTo(LOBBY);
  }

  @Test
  void theRoomBeforeNoneIsTheLast() {
    fixture.online();
    model.openNeighbour(-1);
    assertThat(model.openProperty().getValue()).isEqualTo(OWLS);
  }

  private static List<String> names(RoomSectionViewModel section) {
    return section.rooms().stream().map(Room::name).toList();
  }

  private static RoomInfo room(RoomId id, String name) {
    return new RoomInfo(id.id(), name, null, null, true);
  }
}
