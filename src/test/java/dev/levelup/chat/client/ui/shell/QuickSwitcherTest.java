package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class QuickSwitcherTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId STRATEGY = RoomId.community("strategy");
  private static final RoomId OWLS = RoomId.clan("owls");

  @Test
  void aFewLettersAndEnterOpenARoom() {
    inTheLobby();
    type("sc");
    assertThat(names()).startsWith("Strategy Corner");

    push(KeyCode.ENTER);
    run();

    assertThat(open()).isEqualTo(STRATEGY);
    assertThat(shown("#quick-switcher")).isEmpty();
    act(() -> window.socket().accept());
    assertThat(find("#room-filter", TextField.class).getText()).isEmpty();
  }

  @Test
  void withNothingTypedTheRoomsThatWereOpenLastComeFirst() {
    inTheLobby();
    act(() -> window.in(OWLS));
    act(() -> window.in(STRATEGY));
    open("");
    assertThat(names()).startsWith("Night Owls", "Lobby").doesNotContain("Strategy Corner");
  }

  @Test
  void theArrowKeysMoveTheMarkFromEitherEndToTheOther() {
    inTheLobby();
    open("");
    int count = rows().size();
    assertThat(current()).isZero();
    push(KeyCode.DOWN);
    assertThat(current()).isEqualTo(1);
    push(KeyCode.UP);
    push(KeyCode.UP);
    assertThat(current()).isEqualTo(count - 1);
    push(KeyCode.DOWN);
    assertThat(current()).isZero();
  }

  @Test
  void theFieldSaysWhatIsMarked() {
    inTheLobby();
    open("");
    push(KeyCode.DOWN);
    String second = rows().get(1).getAccessibleText();
    assertThat(field().getAccessibleHelp()).isEqualTo(second + ", 2 of " + rows().size());
    type("zzqq");
    assertThat(field().getAccessibleHelp()).isEqualTo("Nothing found.");
    push(KeyCode.ENTER);
    assertThat(shown("#quick-switcher")).isNotEmpty();
  }

  @Test
  void escapeClosesItAndTheFocusGoesBack() {
    inTheLobby();
    act(() -> find("#room-filter", Node.class).requestFocus());
    open("");
    assertThat(field().isFocused()).isTrue();
    push(KeyCode.ESCAPE);
    assertThat(shown("#quick-switcher")).isEmpty();
    assertThat(find("#room-filter", Node.class).isFocused()).isTrue();
  }

  @Test
  void aPersonOfTheRoomIsShown() {
    showWindow(Locale.ENGLISH, 960);
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERS);
          window
              .gateway
              .history()
              .belong(LOBBY, List.of(new Member(new UserId("z"), "Zoë", null, "member")));
          window.signedIn().in(LOBBY);
          window.chat().members().load(LOBBY);
        });
    open("zoe");
    assertThat(names()).startsWith("Zoë");
    push(KeyCode.ENTER);
    run();
    assertThat(find("#person-name", Labeled.class).getText()).isEqualTo("Zoë");
  }

  @Test
  void aCommandIsDone() {
    inTheLobby();
    open("dark theme");
    assertThat(names()).containsExactly("Theme: Dark");
    push(KeyCode.ENTER);
    run();
    assertThat(window.settings.look().themeProperty().get()).isEqualTo(ThemeChoice.DARK);
  }

  @Test
  void theOpenRoomIsMuted() {
    showWindow(Locale.ENGLISH, 960);
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_ACTIVITY);
          window.signedIn().in(LOBBY);
        });
    open("mute this room");
    assertThat(names())
        .containsExactly(
            "Mute this room: For 1 hour",
            "Mute this room: For 8 hours",
            "Mute this room: Until I turn it on");
    assertThat(rows().getFirst().getAccessibleText()).endsWith(", Lobby");
    push(KeyCode.ENTER);
    run();
    assertThat(window.chat().preferences().choices().get(LOBBY).mutedUntil()).isNotNull();
  }

  @Test
  void aCommandMayOpenAnotherCard() {
    inTheLobby();
    open("keyboard");
    assertThat(names()).startsWith("Keyboard shortcuts");
    push(KeyCode.ENTER);
    run();
    assertThat(shown("#shortcuts")).isNotEmpty();
  }

  @Test
  void aCommandHasItsKeyBesideIt() {
    inTheLobby();
    open("settings");
    assertThat(rows().getFirst().getAccessibleText()).isEqualTo("Settings, Ctrl+,");
    assertThat(shownKeys().getFirst()).isEqualTo("Ctrl+,");
    type("diagnostics");
    assertThat(rows().getFirst().getAccessibleText()).isEqualTo("Diagnostics, Ctrl+Shift+D");
    type("filter");
    assertThat(rows().getFirst().getAccessibleText())
        .isEqualTo("Filter the list of rooms, Ctrl+Shift+K");
  }

  @Test
  void everyItemOfTheMenusIsACommand() {
    inTheLobby();
    for (MenuItem each : menuItems()) {
      open(each.getText());
      assertThat(names())
          .as(each.getText())
          .anyMatch(name -> name.endsWith(Objects.requireNonNull(each.getText())));
      push(KeyCode.ESCAPE);
    }
  }

  private List<MenuItem> menuItems() {
    return onFx(
        () -> {
          MenuButton room = find("#room-menu", MenuButton.class);
          room.show();
          room.hide();
          return Stream.of(room, find("#profile-menu", MenuButton.class))
              .flatMap(menu -> menu.getItems().stream())
              .flatMap(
                  item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
              .filter(item -> item.getId() != null && item.isVisible() && !item.isDisable())
              .toList();
        });
  }

  private void inTheLobby() {
    showWindow(Locale.ENGLISH, 960);
    act(() -> window.signedIn().in(LOBBY));
  }

  private void open(String typed) {
    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    run();
    type(typed);
  }

  private void type(String typed) {
    if (shown("#quick-switcher").isEmpty()) {
      open("");
    }
    act(() -> field().setText(typed));
  }

  private TextField field() {
    return find("#quick-switcher-field", TextField.class);
  }

  private List<Node> rows() {
    return List.copyOf(lookup("#quick-switcher .suggestion").<Node>queryAll());
  }

  private List<String> shownKeys() {
    return lookup("#quick-switcher .suggestion .shortcut-keys").queryAllAs(Labeled.class).stream()
        .filter(Node::isVisible)
        .map(Labeled::getText)
        .toList();
  }

  private List<String> names() {
    return lookup("#quick-switcher .suggestion-name").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  private int current() {
    List<Node> rows = rows();
    return rows.indexOf(
        rows.stream()
            .filter(
                row ->
                    row.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("current")))
            .findFirst()
            .orElseThrow());
  }

  private RoomId open() {
    return Objects.requireNonNull(window.chat().rooms().open()).id();
  }
}
