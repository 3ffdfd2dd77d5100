package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is there, with a real server. */
class PeopleWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");

  private Identity alice;

  @BeforeEach
  void openTheClan() {
    alice = identity("alice");
    open(window, "here", account("alice"), OWLS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    onFx(() -> in(window).lookup("#show-members").queryAs(ToggleButton.class).fire());
    until(() -> names().contains("alice, online") && names().contains("bob, offline"));
  }

  @Test
  void whoJoinsAndWhoIsRemovedChangesTheListThatShows() {
    assertThat(onFx(this::names)).doesNotContain("zoe, offline");
    String token = server.auth().register(new Credentials("zoe", PASSWORD)).join().token();
    UserId zoe = server.auth().authenticate(token).userId();
    String code = server.invites().make(alice.userId(), OWLS).join().code();
    server.invites().accept(code, server.auth().authenticate(token).user()).join();

    until(() -> names().contains("zoe, offline"));

    server.memberships().remove(alice.userId(), OWLS, zoe).join();
    until(() -> !names().contains("zoe, offline"));
  }

  @Test
  void whoComesOnlineShowsToTheOthers() {
    open(second, "there", account("bob"), OWLS);
    until(() -> names().contains("bob, online"));
  }

  @Test
  void aMembersCardHasTheirRole() {
    onFx(() -> in(window).lookup("#show-members").queryAs(ToggleButton.class).fire());
    Node author = onFx(() -> shownAuthor());
    clickOn(author);
    until(() -> shows("#person-card"));
    until(() -> in(window).lookup("#person-role").queryAs(Label.class).getText().contains("Owls"));
    onFx(() -> in(window).lookup("#person-close").queryAs(Button.class).fire());
  }

  @Test
  void theMessagesOfAnIgnoredPersonAreOneLineThatShowsThemOnAClick() {
    Identity bob = identity("bob");
    until(() -> in(window).lookup(".member-cell").tryQuery().isPresent());
    clickOn(onFx(() -> row("bob")));
    until(() -> shows("#person-ignore"));
    onFx(() -> in(window).lookup("#person-ignore").queryAs(Button.class).fire());
    server.messages().send(bob, OWLS, "you will not read this", null).join();
    until(() -> shows(".message-ignored"));
    assertThat(last(window)).isNotEqualTo("you will not read this");

    clickOn(onFx(() -> newestFolded()));
    until(() -> last(window).equals("you will not read this"));
  }

  private Node newestFolded() {
    return in(window).lookup(".message-ignored .label").<Node>queryAll().stream()
        .max(Comparator.comparingDouble(each -> each.localToScene(0, 0).getY()))
        .orElseThrow();
  }

  private Node row(String name) {
    return in(window).lookup(".member-cell").<Node>queryAll().stream()
        .filter(each -> String.valueOf(each.getAccessibleText()).startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private Node shownAuthor() {
    return in(window).lookup(".message-author").<Node>queryAll().stream()
        .filter(each -> each.isVisible() && each.localToScene(0, 0).getY() > 100)
        .findFirst()
        .orElseThrow();
  }

  /** What assistive tools read of the rows in view. */
  private List<String> names() {
    return in(window).lookup(".member-cell").<Node>queryAll().stream()
        .filter(Node::isVisible)
        .map(each -> String.valueOf(each.getAccessibleText()))
        .toList();
  }
}
