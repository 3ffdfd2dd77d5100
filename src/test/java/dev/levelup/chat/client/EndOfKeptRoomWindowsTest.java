package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a membership ends, nothing of the kept history remains. */
class EndOfKeptRoomWindowsTest extends KeptRoomProgram {
  private static final String OLD = "words of long ago.";
  private static final String NEW = "words of just now.";
  private static final RoomId LOBBY = RoomId.community("lobby");

  @BeforeEach
  void keepAClan() throws Exception {
    say(OLD);
    for (int i = 0; i < 100; i++) {
      say("line " + i + ".");
    }
    say(NEW);
    keepTheClan();
    until(() -> onDisk(OLD) && onDisk(NEW));
  }

  private void say(String words) {
    server.messages().send(alice, OWLS, words, null).join();
  }

  @Test
  void removedWhileOnLine() throws Exception {
    remove();
    assertGone();
  }

  @Test
  void bannedWhileOnLine() throws Exception {
    ban();
    assertGone();
  }

  @Test
  void leftByTheMenu() throws Exception {
    clickOn("#room-menu").clickOn("#leave-room");
    until(() -> exists("#leave-submit"));
    clickOn("#leave-submit");
    assertGone();
  }

  @Test
  void leftOnAnotherMachineWhileOnLine() throws Exception {
    leave();
    assertGone();
  }

  @Test
  void deletedWhileOnLine() throws Exception {
    delete();
    assertGone();
  }

  @Test
  void removedWhileAway() throws Exception {
    closeTheProgram();
    remove();
    assertGoneAtTheNextStart();
  }

  @Test
  void bannedWhileAway() throws Exception {
    closeTheProgram();
    ban();
    assertGoneAtTheNextStart();
  }

  @Test
  void leftWhileAway() throws Exception {
    closeTheProgram();
    leave();
    assertGoneAtTheNextStart();
  }

  @Test
  void deletedWhileAway() throws Exception {
    closeTheProgram();
    delete();
    assertGoneAtTheNextStart();
  }

  private void remove() {
    server.memberships().remove(alice.userId(), OWLS, bob.userId()).join();
  }

  private void ban() {
    server.bans().ban(alice.userId(), OWLS, bob.userId(), null, false).join();
  }

  private void leave() {
    server.memberships().leave(OWLS, bob.userId()).join();
  }

  private void delete() {
    server.ownedRooms().delete(alice.userId(), OWLS).join();
  }

  private void assertGone() throws Exception {
    until(() -> !onDisk(OLD) && !onDisk(NEW));
    until(() -> messages(window).isEmpty());
    assertNothingIsKept(window);
  }

  private void assertGoneAtTheNextStart() throws Exception {
    assertThat(onDisk(OLD)).isTrue();
    open(second, "here", new LaunchIdentity.Remembered(), LOBBY);
    until(() -> messages(second).size() >= 10 && canWrite(second));
    until(() -> !onDisk(OLD) && !onDisk(NEW));
    assertNothingIsKept(second);
  }

  private void assertNothingIsKept(Stage shown) throws Exception {
    push(KeyCode.SHORTCUT, KeyCode.COMMA);
    until(() -> in(shown).lookup("#settings-section-storage").tryQuery().isPresent());
    onFx(() -> in(shown).lookup("#settings-section-storage").queryAs(ToggleButton.class).fire());
    until(() -> in(shown).lookup("#settings-kept").tryQuery().isPresent());
    until(() -> in(shown).lookup(".settings-kept-stop").tryQuery().isEmpty());
    assertThat(onDisk(OLD)).isFalse();
  }
}
