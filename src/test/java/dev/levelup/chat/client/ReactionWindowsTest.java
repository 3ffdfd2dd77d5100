package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions in the windows of two people, with a real server. */
class ReactionWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final String WORDS = "who comes?";

  private Identity alice;
  private Identity bob;

  @BeforeEach
  void openTheClan() {
    alice = identity("alice");
    bob = identity("bob");
    open(window, "alice", account("alice"), OWLS);
    open(second, "bob", account("bob"), OWLS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> messages(second).size() >= 10 && canWrite(second));
    server.messages().send(bob, OWLS, WORDS, null).join();
    until(() -> !cells(window, WORDS).isEmpty() && !cells(second, WORDS).isEmpty());
  }

  @Test
  void aReactionShowsToEverybodyAndAClickTakesPartAndAnotherLeaves() {
    react(window, ".bar-heart");
    until(() -> isShown(window, "❤️: You", true));
    until(() -> isShown(second, "❤️: alice", false));

    clickOn(onFx(() -> chips(second).getFirst()));
    until(() -> isShown(second, "❤️: You and alice", true));
    until(() -> isShown(window, "❤️: You and bob", true));

    clickOn(onFx(() -> chips(window).getFirst()));
    until(() -> isShown(window, "❤️: bob", false));
    until(() -> isShown(second, "❤️: You", true));

    clickOn(onFx(() -> chips(second).getFirst()));
    until(() -> chips(window).isEmpty() && chips(second).isEmpty());
  }

  @Test
  void anEmojiOfThePickerShowsToEverybodyAlsoAfterARestart() {
    react(second, ".bar-react");
    until(() -> in(second).lookup(".emoji-picker").query().isVisible());
    until(() -> tile(second, "grinning face").isPresent());
    clickOn(onFx(() -> tile(second, "grinning face").orElseThrow()));
    until(() -> isShown(second, "😀: You", true));
    until(() -> isShown(window, "😀: bob", false));

    close(second);
    until(() -> isFree(folder.resolve("bob")));
    second = onFx((Callable<Stage>) Stage::new);
    open(second, "bob", account("bob"), OWLS);
    until(() -> isOpen(second) && isShown(second, "😀: You", true));
  }

  @Test
  void whoHasBeenMutedGetsTheReactionBackAndIsToldWhy() {
    Instant until = Instant.now().plus(1, ChronoUnit.HOURS);
    server.mutes().mute(alice.userId(), OWLS, bob.userId(), until).join();

    react(second, ".bar-heart");

    until(() -> in(second).lookup(".toast").tryQuery().isPresent());
    assertThat(onFx(() -> spoken(in(second).lookup(".toast").query())))
        .isEqualTo("You cannot write in this room for now");
    until(() -> chips(second).isEmpty());
    assertThat(onFx(() -> chips(window))).isEmpty();
  }

  /** Uses a button beside the message under the mouse. */
  private void react(Stage shown, String button) {
    moveTo(onFx(() -> cells(shown, WORDS).getFirst()));
    until(() -> in(shown).lookup(button).tryQuery().filter(Node::isVisible).isPresent());
    clickOn(onFx(() -> in(shown).lookup(button).<Node>query()));
  }

  private boolean isShown(Stage shown, String spoken, boolean mine) {
    List<Node> chips = chips(shown);
    return chips.size() == 1
        && spoken(chips.getFirst()).equals(spoken)
        && ((ToggleButton) chips.getFirst()).isSelected() == mine;
  }

  private Optional<Node> tile(Stage shown, String name) {
    return in(shown).lookup(".emoji-tile").<Node>queryAll().stream()
        .filter(each -> each.isVisible() && spoken(each).equals(name))
        .findFirst();
  }

  private boolean isOpen(Stage shown) {
    return shown.getScene() != null && !cells(shown, WORDS).isEmpty();
  }

  private List<Node> chips(Stage shown) {
    return cells(shown, WORDS).getFirst().lookupAll(".reaction").stream()
        .filter(Node::isVisible)
        .toList();
  }
}
