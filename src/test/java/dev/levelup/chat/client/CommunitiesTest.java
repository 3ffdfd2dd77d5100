package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding, joining and leaving rooms: Bob has made a community that Alice is not in. */
class CommunitiesTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");

  private Identity bob;
  private RoomId swamp;

  @BeforeEach
  void openAlices() {
    bob = identity("bob");
    swamp = make("Swamp Walkers");
    open(window, "alice", account("alice"), RoomId.community("lobby"));
    until(() -> messages(window).size() >= 10 && canWrite(window));
  }

  @Test
  void theSideBarHasTheCommunitiesThatOneBelongsToAndTheSearchFindsTheOthers() {
    assertThat(onFx(() -> listed(RoomKind.COMMUNITY)))
        .containsExactly("The Lobby", "Raid Planning", "Build Workshop");
    type("#room-filter", "swamp");
    assertThat(onFx(() -> listed(RoomKind.COMMUNITY))).containsExactly("Swamp Walkers");
  }

  @Test
  void aCommunityThatIsJoinedWhereOneBrowsesIsListedAndTellsItsNews() {
    browse();
    assertThat(onFx(() -> rows()))
        .contains("Swamp Walkers, Members: 1")
        .anyMatch(row -> row.startsWith("The Lobby, joined"));
    type("#browse-search", "SWAMP");
    until(() -> rows().equals(List.of("Swamp Walkers, Members: 1")));
    clickOn(".browse-join");
    until(() -> rows().equals(List.of("Swamp Walkers, joined, Members: 2")));
    clickOn("#browse-close");

    until(() -> listed(RoomKind.COMMUNITY).contains("Swamp Walkers"));
    server.messages().send(bob, swamp, "welcome, Alice", null).join();
    until(() -> badge("Swamp Walkers").equals("1"));
  }

  @Test
  void byKeysAloneOneFindsLooksIntoAndJoinsACommunity() {
    browse();
    type("#browse-search", "swamp");
    until(() -> rows().equals(List.of("Swamp Walkers, Members: 1")));
    push(KeyCode.DOWN).push(KeyCode.SPACE);
    until(() -> rows().equals(List.of("Swamp Walkers, joined, Members: 2")));
    push(KeyCode.ENTER);
    until(() -> title().equals("Swamp Walkers") && canWrite(window));
    assertThat(onFx(() -> exists("#browse-card"))).isFalse();
  }

  @Test
  void whoReadsACommunityWithoutBelongingToItIsOfferedToJoin() {
    browse();
    type("#browse-search", "swamp");
    until(() -> rows().size() == 1);
    clickOn(".browse-cell .room-name");
    until(() -> title().equals("Swamp Walkers") && canWrite(window));
    assertThat(onFx(() -> listed(RoomKind.COMMUNITY))).contains("Swamp Walkers");
    say(window, "may I?");
    until(() -> last(window).equals("may I?"));

    clickOn("#room-join");
    until(() -> !shows("#room-join"));
    clickOn(onFx(() -> cellNamed("The Lobby").orElseThrow()));
    until(() -> title().equals("The Lobby") && messages(window).size() >= 10);
    assertThat(onFx(() -> listed(RoomKind.COMMUNITY))).contains("Swamp Walkers");
    server.messages().send(bob, swamp, "@alice of course", null).join();
    until(() -> badge("Swamp Walkers").equals("1"));
  }

  @Test
  void aCommunityThatOneOnlyLooksIntoLeavesTheSideBarWithOne() {
    browse();
    type("#browse-search", "swamp");
    until(() -> rows().size() == 1);
    clickOn(".browse-cell .room-name");
    until(() -> title().equals("Swamp Walkers"));
    clickOn(onFx(() -> cellNamed("The Lobby").orElseThrow()));
    until(() -> !listed(RoomKind.COMMUNITY).contains("Swamp Walkers"));
  }

  @Test
  void aCommunityIsLeftAtOnceAndCanBeJoinedAgain() {
    server.memberships().join(swamp, identity("alice").user()).join();
    until(() -> cellNamed("Swamp Walkers").isPresent());
    clickOn(onFx(() -> cellNamed("Swamp Walkers").orElseThrow()));
    until(() -> title().equals("Swamp Walkers") && canWrite(window));
    clickOn("#room-menu");
    until(() -> exists("#leave-room"));
    clickOn("#leave-room");
    until(() -> shows("#no-room") && !listed(RoomKind.COMMUNITY).contains("Swamp Walkers"));
    browse();
    until(() -> rows().contains("Swamp Walkers, Members: 1"));
  }

  @Test
  void leavingAClanAsksOnceAndClosesIt() {
    close(window);
    open(second, "bob", account("bob"), OWLS);
    until(() -> messages(second).size() >= 10 && canWrite(second));
    leave();
    until(() -> exists("#leave-card"));
    push(KeyCode.ESCAPE);
    assertThat(server.rooms().isMember(bob.userId(), OWLS, bob.userId())).isTrue();

    leave();
    fire("#leave-submit");
    until(() -> in(second).lookup("#no-room").query().isVisible());
    assertThat(server.rooms().isMember(bob.userId(), OWLS, bob.userId())).isFalse();
    assertThat(lookup(".toast").queryAll()).isEmpty();
    until(() -> cellNamed("Night Owls, members only").isPresent());
  }

  @Test
  void theOwnerIsToldToHandTheClanOverFirst() {
    onFx(() -> cellNamed("Night Owls").orElseThrow());
    clickOn(onFx(() -> cellNamed("Night Owls").orElseThrow()));
    until(() -> title().equals("Night Owls") && canWrite(window));
    leave();
    fire("#leave-submit");
    until(() -> shows("#leave-error"));
    assertThat(onFx(() -> lookup("#leave-error").queryLabeled().getText()))
        .isEqualTo("The owner of a room has to give it to somebody else first");
    fire("#leave-cancel");
    assertThat(onFx(() -> title())).isEqualTo("Night Owls");
    assertThat(onFx(() -> canWrite(window))).isTrue();
  }

  private void leave() {
    clickOn("#room-menu");
    until(() -> exists("#leave-room"));
    clickOn("#leave-room");
    until(() -> exists("#leave-card"));
  }

  private void browse() {
    clickOn("#add-community");
    clickOn("#browse-communities");
    until(() -> exists("#browse-list") && !rows().isEmpty());
  }

  /** What the rows of the card say. */
  private List<String> rows() {
    return lookup("#browse-list").<ListView<?>>query().lookupAll(".browse-cell").stream()
        .filter(each -> each.isVisible() && each.getAccessibleText() != null)
        .map(Node::getAccessibleText)
        .toList();
  }

  private List<String> listed(RoomKind kind) {
    return lookup("#" + kind.word() + "-list .room-cell").<Node>queryAll().stream()
        .filter(Node::isVisible)
        .map(Node::getAccessibleText)
        .map(each -> each.replaceAll(", .*", ""))
        .toList();
  }

  private Optional<Node> cellNamed(String name) {
    return lookup(".room-cell").<Node>queryAll().stream()
        .filter(Node::isVisible)
        .filter(each -> String.valueOf(each.getAccessibleText()).startsWith(name))
        .findFirst();
  }

  private String badge(String room) {
    return cellNamed(room)
        .map(cell -> cell.lookup(".unread-badge"))
        .filter(Node::isVisible)
        .map(badge -> ((Labeled) badge).getText())
        .orElse("");
  }

  private String title() {
    return lookup("#room-title").tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }

  private void fire(String button) {
    onFx(() -> lookup(button).queryAs(ButtonBase.class).fire());
  }

  private RoomId make(String name) {
    return server
        .rooms()
        .create(RoomKind.COMMUNITY, new NewRoom(name, "Boots on"), bob.user())
        .join();
  }
}
