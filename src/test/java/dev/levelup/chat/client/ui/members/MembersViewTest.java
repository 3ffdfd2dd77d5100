package dev.levelup.chat.client.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersViewTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  @Test
  void theButtonShowsTheMembersAndHidesThemAndThatIsRemembered() {
    inTheLobby(960, "carol:owner", "bob:moderator", "alice:member");
    assertThat(isShown()).isFalse();

    clickOn("#show-members");
    run();

    assertThat(texts())
        .containsExactly("Owner", "carol", "Moderators: 1", "bob", "Members: 1", "alice");
    assertThat(find("#show-members", ToggleButton.class).isSelected()).isTrue();
    assertThat(isRemembered()).isTrue();

    clickOn("#show-members");
    run();

    assertThat(isShown()).isFalse();
    assertThat(isRemembered()).isFalse();
  }

  @Test
  void theKeyLeadsToTheFilterEnterToAPersonAndTheKeyBackToTheMessage() {
    inTheLobby(960, "carol:owner", "bob:moderator", "alice:member");
    shortcut(KeyCode.U);
    assertThat(focus()).isEqualTo("member-filter");
    write("bo");
    run();
    assertThat(texts()).containsExactly("Moderators: 1", "bob");

    push(KeyCode.ENTER);
    run();
    assertThat(find("#person-card", Node.class).getAccessibleText()).isEqualTo("bob");
    push(KeyCode.ESCAPE);
    run();
    assertThat(focus()).isEqualTo("member-filter");

    shortcut(KeyCode.U);
    assertThat(focus()).isEqualTo("composer-input");
    assertThat(isShown()).isFalse();
  }

  @Test
  void theArrowKeysGoThroughTheListAndEnterOpensThePerson() {
    inTheLobby(960, "carol:owner", "bob:moderator");
    shortcut(KeyCode.U);
    push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    run();
    assertThat(find("#person-card", Node.class).getAccessibleText()).isEqualTo("bob");
  }

  @Test
  void theMenuOfAMemberHasTheActionsOfTheirCard() {
    inTheLobby(960, "carol:owner", "bob:moderator");
    shortcut(KeyCode.U);
    clickOn("bob", MouseButton.SECONDARY);
    run();
    assertThat(shown("#person-card")).isEmpty();
    clickOn("#person-ignore");
    run();
    assertThat(window.chat().ignoring().people().contains(new UserId("bob"))).isTrue();

    clickOn("bob", MouseButton.SECONDARY);
    run();
    clickOn("#person-mention");
    run();
    assertThat(find("#composer-input", TextArea.class).getText()).isEqualTo("@bob ");
  }

  @Test
  void escapeClearsTheFilterAndThenGoesBackToWriting() {
    inTheLobby(960, "carol:owner", "bob:moderator");
    shortcut(KeyCode.U);
    write("bo");
    push(KeyCode.ESCAPE);
    run();
    assertThat(texts()).hasSize(4);
    assertThat(focus()).isEqualTo("member-filter");

    push(KeyCode.ESCAPE);
    run();
    assertThat(focus()).isEqualTo("composer-input");
    assertThat(isShown()).isTrue();
  }

  @Test
  void inANarrowWindowTheMembersTakeThePlaceOfTheMessagesUntilEscape() {
    inTheLobby(520, "carol:owner", "bob:moderator");
    assertThat(shown("#composer-input")).isNotEmpty();
    clickOn("#show-members");
    run();
    assertThat(isShown()).isTrue();
    assertThat(find(".room-talk", Node.class).isVisible()).isFalse();
    assertThat(isRemembered()).isFalse();

    act(() -> find("#member-filter", Node.class).requestFocus());
    push(KeyCode.ESCAPE);
    run();
    assertThat(isShown()).isFalse();
    assertThat(find(".room-talk", Node.class).isVisible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void inAWindowOf480PixelsTheMembersAreAsWideAsTheRoom(int size) {
    inTheLobby(480, "carol:owner", "bob:moderator");
    act(() -> window.settings.look().textSizeProperty().set(size));
    clickOn("#show-members");
    run();
    assertThat(find(".members", Region.class).getWidth()).isEqualTo(480);
    assertThat(find(".room-talk", Node.class).isVisible()).isFalse();
  }

  @Test
  void aWindowThatGetsNarrowShowsTheMessages() {
    inTheLobby(960, "carol:owner");
    clickOn("#show-members");
    run();
    act(() -> stage.setWidth(520));
    run();
    assertThat(isShown()).isFalse();
    assertThat(find(".room-talk", Node.class).isVisible()).isTrue();
    act(() -> stage.setWidth(960));
    run();
    assertThat(isShown()).isTrue();
  }

  @Test
  void aServerWithoutMembershipsHasNoButtonAndNoKey() {
    showWindow();
    act(() -> window.signedIn().in(LOBBY));
    assertThat(shown("#show-members")).isEmpty();
    shortcut(KeyCode.U);
    assertThat(isShown()).isFalse();
  }

  @Test
  void aDeniedRoomShowsNoMembers() {
    showWindow();
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERS);
          window.settings.look().membersShownProperty().set(true);
          window.gateway.history().setMember(false);
          window.signedIn();
          window.chat().rooms().open(RoomId.clan("wolves"));
        });
    assertThat(shown("#access-denied")).isNotEmpty();
    assertThat(shown("#show-members")).isEmpty();
    assertThat(isShown()).isFalse();
  }

  @Test
  void whileTheyAreLoadedPlaceholdersShowAndAfterwardsThatNobodyIsThere() {
    inTheLobby(960);
    act(() -> window.gateway.history().hold());
    clickOn("#show-members");
    run();
    assertThat(shown(".members-skeleton")).isNotEmpty();

    act(() -> window.gateway.history().release());
    assertThat(shown(".members-skeleton")).isEmpty();
    assertThat(hint()).isEqualTo("Nobody has joined yet.");
  }

  @Test
  void aFilterThatMatchesNobodySaysSo() {
    inTheLobby(960, "carol:owner");
    shortcut(KeyCode.U);
    write("zz");
    run();
    assertThat(hint()).isEqualTo("Nothing found.");
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain() {
    inTheLobby(960, "carol:owner");
    act(() -> fail(true));
    clickOn("#show-members");
    run();
    assertThat(shown(".side-failure")).isNotEmpty();

    act(() -> fail(false));
    act(() -> find("#members-retry", Button.class).fire());
    assertThat(texts()).containsExactly("Owner", "carol");
  }

  @Test
  void offlineTheLastListStaysAndIsMarkedAndTheConnectionBringsTheNext() {
    inTheLobby(960, "carol:owner");
    clickOn("#show-members");
    run();
    act(() -> window.socket().lose());
    assertThat(stale()).startsWith("You’re offline");
    assertThat(texts()).containsExactly("Owner", "carol");
    assertThat(shown("#members-update")).isEmpty();

    act(() -> belong("carol:owner", "bob:member"));
    act(() -> window.fx.advance(Duration.ofSeconds(3)));
    act(() -> window.socket().accept());
    act(() -> window.in(LOBBY));
    assertThat(stale()).isEmpty();
    assertThat(texts()).contains("bob");
  }

  @Test
  void aListThatCouldNotBeUpdatedSaysSoAndCanBeTriedAgain() {
    inTheLobby(960, "carol:owner");
    clickOn("#show-members");
    run();
    act(() -> window.fx.advance(Duration.ofSeconds(3)));
    act(() -> fail(true));
    act(() -> window.socket().tell(new SocketEvent.RoomsHaveChanged()));
    assertThat(stale()).isEqualTo("The list could not be updated.");

    act(() -> fail(false));
    act(() -> find("#members-update", Button.class).fire());
    assertThat(stale()).isEmpty();
  }

  @Test
  void anotherRoomShowsItsOwnMembersWithoutTheFilter() {
    inTheLobby(960, "carol:owner");
    act(
        () ->
            window
                .gateway
                .history()
                .belong(RoomId.community("art"), List.of(member("erin:owner"))));
    shortcut(KeyCode.U);
    write("ca");
    act(() -> window.in(RoomId.community("art")));
    assertThat(texts()).containsExactly("Owner", "erin");
  }

  @Test
  void whoIsOnlineComesFirstAndHasADotAndNothingMovesUnderThePointer() {
    inTheLobby(960, "ann:member:offline", "bob:member:offline", "carol:member:online");
    clickOn("#show-members");
    run();
    assertThat(texts())
        .containsExactly("Members: 3", "carol, online", "ann, offline", "bob, offline");

    moveTo("#member-list");
    act(() -> present(List.of(new UserId("bob")), List.of(new UserId("carol"))));
    assertThat(texts())
        .containsExactly("Members: 3", "carol, offline", "ann, offline", "bob, online");

    moveTo("#composer-input");
    run();
    assertThat(texts())
        .containsExactly("Members: 3", "bob, online", "ann, offline", "carol, offline");

    act(() -> window.socket().lose());
    assertThat(texts()).containsExactly("Members: 3", "ann", "bob", "carol");
  }

  @Test
  void theDotIsHollowWhileItIsNotKnownWhetherAMemberIsOnline() {
    inTheLobby(960, "ann:member:offline", "carol:member:online");
    clickOn("#show-members");
    run();
    assertThat(dots()).containsExactly("carol online", "ann offline");

    act(() -> window.socket().lose());
    assertThat(dots()).containsExactly("ann", "carol");
  }

  /** The name of each member in view, and the states of their dot. */
  private List<String> dots() {
    return cells()
        .filter(cell -> cell.getItem() instanceof MemberRow.Person)
        .map(cell -> name(cell) + states(cell.lookup(".presence-dot")))
        .toList();
  }

  private static String name(MemberCell cell) {
    return ((MemberRow.Person) cell.getItem()).member().name();
  }

  private static String states(Node dot) {
    return Stream.of("online", "offline")
        .filter(each -> dot.getPseudoClassStates().contains(PseudoClass.getPseudoClass(each)))
        .map(each -> " " + each)
        .collect(Collectors.joining());
  }

  private void present(List<UserId> online, List<UserId> offline) {
    window
        .socket()
        .tell(new SocketEvent.MembersPresent(new PresenceChange(LOBBY, online, offline)));
  }

  @Test
  void tenThousandMembersHaveCellsOnlyInViewAndTheLastIsReached() {
    String[] many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "user%05d:member".formatted(i))
            .toArray(String[]::new);
    inTheLobby(960, many);
    clickOn("#show-members");
    run();
    assertThat(lookup(".member-cell").queryAll()).hasSizeLessThan(40);

    shortcut(KeyCode.U);
    shortcut(KeyCode.U);
    push(KeyCode.DOWN).push(KeyCode.END);
    run();
    assertThat(texts()).contains("user09999");
    assertThat(lookup(".member-cell").queryAll()).hasSizeLessThan(60);
  }

  private void inTheLobby(double width, String... people) {
    showWindow(Locale.ENGLISH, width);
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERS);
          belong(people);
          window.signedIn().in(LOBBY);
        });
    run();
  }

  private void belong(String... people) {
    window
        .gateway
        .history()
        .belong(LOBBY, List.of(people).stream().map(MembersViewTest::member).toList());
  }

  private static Member member(String written) {
    String[] parts = written.split(":", -1);
    Member member = new Member(new UserId(parts[0]), parts[0], null, parts[1]);
    return parts.length == 2 ? member : member.withOnline(parts[2].equals("online"));
  }

  private void fail(boolean is) {
    window
        .gateway
        .history()
        .failWith(is ? new ApiException.Unreachable(new IOException("test")) : null);
  }

  private void shortcut(KeyCode key) {
    press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    run();
  }

  private String focus() {
    return String.valueOf(stage.getScene().getFocusOwner().getId());
  }

  private boolean isShown() {
    return find(".members", Node.class).isVisible();
  }

  private boolean isRemembered() {
    return window.settings.look().membersShownProperty().get();
  }

  private String stale() {
    return find("#members-stale", Label.class).getText();
  }

  private String hint() {
    return everythingShown().stream()
        .filter(each -> each.getStyleClass().contains("empty-state-title"))
        .map(each -> ((Label) each).getText())
        .findFirst()
        .orElse("");
  }

  /** The rows in view, as assistive tools read them. */
  private List<String> texts() {
    return cells().map(Node::getAccessibleText).toList();
  }

  private Stream<MemberCell> cells() {
    Set<Node> cells = find("#member-list", ListView.class).lookupAll(".member-cell");
    return cells.stream()
        .map(MemberCell.class::cast)
        .filter(cell -> cell.isVisible() && !cell.isEmpty())
        .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()));
  }
}
