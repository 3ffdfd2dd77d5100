package dev.levelup.chat.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.SendLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clan whose whole history is kept, with a real server. */
class KeptRoomWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final int MANY = 2000;

  private Identity alice;
  private List<Message> said;

  @Override
  protected ServerOptions options(int port) {
    return super.options(port).withSendLimit(SendLimit.NONE);
  }

  @BeforeEach
  void keepTheClan() {
    String token = server.auth().login(new Credentials("alice", PASSWORD)).join().token();
    alice = server.auth().authenticate(token);
    said =
        IntStream.range(0, MANY)
            .mapToObj(i -> server.messages().send(alice, OWLS, "line " + i + ".", null).join())
            .toList();
    open(window, "here", account("bob"), OWLS);
    until(() -> last(window).equals("line 1999.") && canWrite(window));
    clickOn("#room-menu").clickOn("#keep-room");
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> state(window).contains("Everything is here"));
  }

  /** What the menu says; opens and closes it. */
  private String state(Stage shown) {
    return onFx(
        () -> {
          MenuButton button = in(shown).lookup("#room-menu").queryAs(MenuButton.class);
          button.show();
          String words = item(button, "keep-room").getText();
          button.hide();
          return words;
        });
  }

  @Test
  void withoutAConnectionTheFirstMessageShowsAndIsFoundAsItWasChangedMeanwhile()
      throws IOException {
    assertThat(state(window)).contains("messages: 2,507");
    close(window);
    until(() -> isFree(folder.resolve("here")));
    server.changes().edit(alice, said.get(3).id(), "an old riddle").join();
    server.changes().delete(alice, said.get(5).id()).join();
    assertThat(onDisk("line 5.")).isTrue();

    open(second, "here", new LaunchIdentity.Remembered(), OWLS);
    until(() -> last(second).equals("line 1999.") && canWrite(second));
    until(() -> !onDisk("line 5.") && !onDisk("line 3."));
    server.close();

    AnchoredList<TimelineItem> list = list(second);
    until(
        () -> {
          onFx(() -> list.scrollBy(-100_000));
          return onFx(() -> list.getItems().getFirst()) instanceof TimelineItem.StartOfHistory;
        });
    List<String> all = messages(second);
    int first = all.indexOf("line 0.");
    assertThat(all).as("all but the deleted one").hasSize(2506);
    assertThat(all.subList(first, first + 6))
        .containsExactly("line 0.", "line 1.", "line 2.", "an old riddle", "line 4.", "line 6.");
    assertThat(all.subList(first + 5, all.size()))
        .containsExactlyElementsOf(
            IntStream.range(6, MANY).mapToObj(i -> "line " + i + ".").toList());

    push(KeyCode.SHORTCUT, KeyCode.F);
    until(() -> shows("#search-field") && field().isFocused());
    write("old riddle");
    until(() -> hits().equals(List.of("an old riddle")));
  }

  @Test
  void whoIsNotAMemberAnyMoreHasNothingOfItOnTheDisk() throws IOException {
    assertThat(onDisk("line 77.")).isTrue();
    String token = server.auth().login(new Credentials("bob", PASSWORD)).join().token();
    UserId bob = server.auth().authenticate(token).userId();
    server.memberships().remove(alice.userId(), OWLS, bob).join();
    until(() -> !onDisk("line 77.") && !onDisk("line 1999."));
  }

  private TextInputControl field() {
    return in(second).lookup("#search-field").queryTextInputControl();
  }

  private List<String> hits() {
    return onFx(
        () ->
            in(second).lookup("#search-results").<ListView<Message>>query().getItems().stream()
                .map(Message::content)
                .toList());
  }

  private boolean onDisk(String words) throws IOException {
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
