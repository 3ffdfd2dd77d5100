package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner of a clan does to a member, and what the member sees in another window. */
class ModeratedRoomTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final ListQuery ALL = new ListQuery(null, ListQuery.MAX_LIMIT);

  private Identity alice;

  @BeforeEach
  void openTheOwnersAndTheMembersWindows() {
    alice = identity("alice");
    open(window, "owner", account("alice"), OWLS);
    open(second, "member", account("bob"), OWLS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> messages(second).size() >= 10 && canWrite(second));
    onFx(() -> in(window).lookup("#show-members").queryAs(ToggleButton.class).fire());
    until(() -> isListed("bob"));
  }

  @Test
  void aBannedMemberIsListedWithTheReasonUntilTheBanIsLifted() {
    say(second, "buy my gold");
    until(() -> last(window).equals("buy my gold"));
    choose("bob", "#person-ban");
    type("#ban-reason", "sells gold");
    onFx(() -> lookup("#ban-deletes").queryAs(CheckBox.class).setSelected(true));
    press("#ban-submit");

    until(() -> !exists("#ban-card") && !isListed("bob"));
    until(() -> in(second).lookup("#access-denied").tryQuery().isPresent());
    until(() -> title(second).equals("You’re banned"));
    until(() -> !messages(window).contains("buy my gold"));
    assertThat(bans()).extracting(Ban::name, Ban::reason).containsOnly(tuple("bob", "sells gold"));

    openBans();
    until(() -> texts(".ban-name").contains("bob") && texts(".ban-reason").contains("sells gold"));
    press(".ban-lift");
    until(() -> texts(".empty-state-title").contains("Nobody is banned from this room."));
    assertThat(bans()).isEmpty();
  }

  @Test
  void aMemberBecomesModeratorAndIsOfferedWhatModeratorsMay() {
    choose("bob", "#person-make-moderator");
    until(() -> role("bob").equals("moderator"));
    MenuButton menu = in(second).lookup("#room-menu").queryAs(MenuButton.class);
    onFx(menu::show);
    until(() -> item(menu, "room-bans").isVisible());
    assertThat(onFx(() -> item(menu, "room-settings").isVisible())).isFalse();
    onFx(menu::hide);

    until(() -> offered("bob").contains("person-make-member"));
    press("#person-make-member");
    until(() -> role("bob").equals("member"));
  }

  @Test
  void aRoomIsHandedOverOnceTheOwnerAgrees() {
    choose("bob", "#person-hand-over");
    press("#hand-over-submit");

    until(() -> role("bob").equals("owner") && role("alice").equals("moderator"));
    until(() -> !offered("bob").contains("person-ban"));
    press("#person-close");
  }

  @Test
  void aMutedMemberIsToldWhyKeepsTheirWordsAndWritesAgainOnceTheMuteIsLifted() {
    MessageId talkedOf = facts(window).reduce((_, each) -> each).orElseThrow().message().id();
    server.changes().react(alice, talkedOf, "👍", true).join();
    choose("bob", "#person-mute");
    press("#mute-until-lifted");
    until(() -> !exists("#mute-card"));
    say(second, "buy my gold");
    until(() -> isShown("#composer-muted"));
    assertThat(messages(window)).doesNotContain("buy my gold");
    type("one more thing");

    until(() -> isShown(".reaction"));
    onFx(() -> in(second).lookup(".reaction").queryAs(ToggleButton.class).fire());
    until(() -> isShown(".toast"));
    assertThat(onFx(() -> in(second).lookup(".toast").query().getAccessibleText()))
        .contains("cannot write in this room");

    choose("bob", "#person-mute");
    press("#mute-lift");
    until(() -> !exists("#mute-card"));
    onFx(() -> in(second).lookup(".message-retry").queryAs(Button.class).fire());
    until(() -> last(window).equals("buy my gold"));
    until(() -> !isShown("#composer-muted"));
    assertThat(onFx(() -> input(second).getText())).isEqualTo("one more thing");
  }

  private boolean isShown(String query) {
    return in(second).lookup(query).tryQuery().filter(Node::isVisible).isPresent();
  }

  private void type(String words) {
    onFx(() -> input(second).setText(words));
  }

  @Test
  void aRemovedMemberIsNotInTheRoomAnyMore() {
    choose("bob", "#person-remove");
    press("#remove-submit");

    until(() -> !exists("#remove-card") && !isListed("bob"));
    until(() -> in(second).lookup("#access-denied").tryQuery().isPresent());
    until(() -> title(second).equals("You’re no longer a member"));
    assertThat(bans()).isEmpty();
  }

  @Test
  void aCommunityIsClosedToWhoIsBannedAndCanBeEnteredAgainByWhoWasRemoved() {
    Identity bob = identity("bob");
    NewRoom swamp = new NewRoom("Swamp", null);
    RoomId room = server.rooms().create(RoomKind.COMMUNITY, swamp, alice.user()).join();
    server.memberships().join(room, bob.user()).join();
    until(
        () ->
            in(second).lookup("#community-list .room-cell").queryAll().stream()
                .anyMatch(ModeratedRoomTest::isSwamp));
    clickOn(
        onFx(
            () ->
                in(second).lookup("#community-list .room-cell").<Node>queryAll().stream()
                    .filter(ModeratedRoomTest::isSwamp)
                    .findFirst()
                    .orElseThrow()));
    until(
        () ->
            in(second).lookup("#room-title").queryLabeled().getText().equals("Swamp")
                && canWrite(second));

    server.memberships().remove(alice.userId(), room, bob.userId()).join();
    until(() -> in(second).lookup("#access-denied").tryQuery().isPresent());
    assertThat(onFx(() -> title(second))).isEqualTo("You’re no longer a member");
    remedy();
    until(() -> canWrite(second));

    server.bans().ban(alice.userId(), room, bob.userId(), null, false).join();
    until(() -> in(second).lookup("#access-denied").tryQuery().isPresent());
    assertThat(onFx(() -> title(second))).isEqualTo("You’re banned");
    server.bans().unban(alice.userId(), room, bob.userId()).join();
    remedy();
    until(() -> canWrite(second));
  }

  private void remedy() {
    onFx(() -> in(second).lookup("#closed-remedy").queryAs(Button.class).fire());
  }

  private static boolean isSwamp(Node cell) {
    return cell.isVisible() && String.valueOf(cell.getAccessibleText()).startsWith("Swamp");
  }

  @Test
  void nobodyIsOfferedAnythingAgainstThemselves() {
    assertThat(offered("alice")).isEmpty();
    press("#person-close");
  }

  /** Opens the card of a member, and chooses an action once it is offered. */
  private void choose(String name, String action) {
    until(() -> offered(name).contains(action.substring(1)));
    press(action);
  }

  /** The ids of the actions on a member's card, which is open then. */
  private List<String> offered(String name) {
    return onFx(
        () -> {
          if (!exists("#person-card")) {
            clickOnRow(name);
          }
          return lookup(".person-action").<Node>queryAll().stream().map(Node::getId).toList();
        });
  }

  private void clickOnRow(String name) {
    Node row = rowOf(name);
    row.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private void press(String button) {
    until(() -> exists(button) && !lookup(button).query().isDisabled());
    onFx(() -> lookup(button).queryAs(Button.class).fire());
  }

  private void openBans() {
    MenuButton menu = in(window).lookup("#room-menu").queryAs(MenuButton.class);
    onFx(menu::show);
    until(() -> item(menu, "room-bans").isVisible());
    onFx(() -> item(menu, "room-bans").fire());
    onFx(menu::hide);
  }

  private List<Ban> bans() {
    return server.bans().of(alice.userId(), OWLS, ALL).items();
  }

  private String role(String name) {
    return server.memberships().members(alice.userId(), OWLS, ALL).items().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .role();
  }

  private List<String> texts(String query) {
    return lookup(query).<Node>queryAll().stream().map(each -> ((Labeled) each).getText()).toList();
  }

  private String title(Stage shown) {
    return in(shown).lookup("#access-denied .notice-title").queryLabeled().getText();
  }

  private boolean isListed(String name) {
    return in(window).lookup(".member-cell").<Node>queryAll().stream()
        .anyMatch(each -> each.isVisible() && names(each, name));
  }

  private Node rowOf(String name) {
    return in(window).lookup(".member-cell").<Node>queryAll().stream()
        .filter(each -> each.isVisible() && names(each, name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean names(Node row, String name) {
    return String.valueOf(row.getAccessibleText()).startsWith(name);
  }
}
