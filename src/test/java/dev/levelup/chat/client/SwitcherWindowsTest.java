package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** Where the user went lately, after a restart, with a real server. */
class SwitcherWindowsTest extends ProgramTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("night-owls");

  @Test
  void whereTheUserWentLatelyComesFirstAfterARestartToo() {
    open(window, "here", account("bob"), LOBBY);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    go("dark theme");
    go("night owls");
    until(() -> rooms(window).contains(OWLS));
    close(window);
    until(() -> isFree(folder.resolve("here")));

    open(second, "here", new LaunchIdentity.Remembered(), LOBBY);
    until(() -> messages(second).size() >= 10 && canWrite(second));
    push(KeyCode.SHORTCUT, KeyCode.K);
    until(() -> found(second).size() > 2);
    assertThat(found(second)).startsWith("Night Owls", "Theme: Dark");
    push(KeyCode.ESCAPE);

    Identity alice = identity("alice");
    server.bans().ban(alice.userId(), OWLS, identity("bob").userId(), null, false).join();
    await().atMost(Duration.ofSeconds(30)).until(() -> !first().equals("Night Owls"));
    assertThat(first()).isEqualTo("Theme: Dark");
  }

  private String first() {
    push(KeyCode.SHORTCUT, KeyCode.K);
    until(() -> found(second).size() > 2);
    String first = onFx(() -> found(second).getFirst());
    push(KeyCode.ESCAPE);
    return first;
  }

  private void go(String typed) {
    push(KeyCode.SHORTCUT, KeyCode.K);
    until(() -> shows("#quick-switcher-field"));
    onFx(() -> lookup("#quick-switcher-field").queryTextInputControl().setText(typed));
    push(KeyCode.ENTER);
    until(() -> !exists("#quick-switcher-field"));
  }

  private List<String> found(Stage shown) {
    return in(shown).lookup("#quick-switcher .suggestion-name").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }
}
