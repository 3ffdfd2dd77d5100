package dev.levelup.chat.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an action in one window affects the sign-ins of all windows. */
class EveryWindowTest extends ProgramTest {
  private static final String OLD = "correct-horse-battery";
  private static final String NEW = "staple-it-is-then";

  @BeforeEach
  void register() {
    server.auth().register(new Credentials("erin", OLD)).join();
  }

  @Test
  void anotherPasswordSignsTheOtherWindowOutAndIsWrittenNowhere() throws Exception {
    try (LeakWatch log = new LeakWatch(OLD, NEW)) {
      openBoth();
      choose("password");
      set("#password-current", OLD);
      set("#password-new", NEW);
      set("#password-again", NEW);
      onFx(() -> in(window).lookup("#password-submit").queryAs(Button.class).fire());

      until(() -> in(window).lookup("#password-done").tryQuery().isPresent());
      until(() -> reason(second).startsWith("You’re signed out"));
      onFx(() -> in(window).lookup("#password-close").queryAs(Button.class).fire());
      say(window, "still here");
      until(() -> last(window).equals("still here"));

      close(window);
      close(second);
      assertThat(log.heard()).isPositive();
      assertThat(log.leaks()).isEmpty();
    }
    for (String profile : List.of("here", "there")) {
      until(() -> isFree(folder.resolve(profile)));
      assertThat(filesWith(folder.resolve(profile), OLD, NEW)).isEmpty();
    }
  }

  @Test
  void aWrongPasswordSignsNobodyOut() {
    openBoth();
    choose("password");
    set("#password-current", "a guess");
    set("#password-new", NEW);
    set("#password-again", NEW);
    onFx(() -> in(window).lookup("#password-submit").queryAs(Button.class).fire());

    until(() -> !help("#password-current").isEmpty());
    assertThat(onFx(() -> in(second).lookup("#sign-in-error").tryQuery())).isEmpty();
  }

  @Test
  void aSignOutEverywhereReachesTheOtherWindow() {
    openBoth();
    choose("sign-out-everywhere");
    onFx(() -> in(window).lookup("#sign-out-submit").queryAs(Button.class).fire());

    until(() -> reason(second).startsWith("You’re signed out"));
    until(() -> in(window).lookup("#sign-in-submit").tryQuery().isPresent());
    assertThat(onFx(() -> reason(window))).as("no reason in the window that did it").isEmpty();
  }

  private void openBoth() {
    LaunchIdentity erin = new LaunchIdentity.Account("erin", OLD);
    open(window, "here", erin, RoomId.community("lobby"));
    open(second, "there", erin, RoomId.community("lobby"));
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> messages(second).size() >= 10 && canWrite(second));
  }

  private void choose(String item) {
    onFx(
        () ->
            in(window).lookup("#profile-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .forEach(MenuItem::fire));
  }

  private void set(String field, String words) {
    onFx(() -> in(window).lookup(field).queryTextInputControl().setText(words));
  }

  private String help(String field) {
    String help = in(window).lookup(field).query().getAccessibleHelp();
    return help == null ? "" : help;
  }

  /** The reason on the sign-in screen, if that is shown. */
  private String reason(Stage shown) {
    return in(shown)
        .lookup("#sign-in-error")
        .<Node>tryQuery()
        .filter(Node::isVisible)
        .map(error -> ((Label) error).getText())
        .orElse("");
  }

  private static List<Path> filesWith(Path folder, String... secrets) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Stream.of(secrets).anyMatch(read(file)::contains))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
