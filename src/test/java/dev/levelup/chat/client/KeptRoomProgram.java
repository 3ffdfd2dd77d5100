package dev.levelup.chat.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.SendLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** Bob keeps the whole history of a clan that Alice owns, with a real server. */
abstract class KeptRoomProgram extends ProgramTest {
  static final RoomId OWLS = RoomId.clan("night-owls");

  Identity alice;
  Identity bob;

  @Override
  protected ServerOptions options(int port) {
    return super.options(port).withSendLimit(SendLimit.NONE);
  }

  @BeforeEach
  final void signIn() {
    alice = identity("alice");
    bob = identity("bob");
  }

  /** Opens the clan in the first window, and waits until all of it is there. */
  final void keepTheClan() {
    open(window, "here", account("bob"), OWLS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    clickOn("#room-menu").clickOn("#keep-room");
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> state(window).contains("Everything is here"));
  }

  /** What the menu says; opens and closes it. */
  final String state(Stage shown) {
    return onFx(
        () -> {
          MenuButton button = in(shown).lookup("#room-menu").queryAs(MenuButton.class);
          button.show();
          String words = item(button, "keep-room").getText();
          button.hide();
          return words;
        });
  }

  final void closeTheProgram() {
    close(window);
    until(() -> isFree(folder.resolve("here")));
  }

  /** Whether any file of Bob's profile contains some text. */
  final boolean onDisk(String words) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("here"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(each, ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }
}
