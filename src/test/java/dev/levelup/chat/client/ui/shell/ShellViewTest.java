package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ServerCertificate;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.ServerInfo.ClientOffer;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserTyping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellViewTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId STRATEGY = RoomId.community("strategy");

  @Test
  void theHeadNamesTheOpenRoom() {
    inTheLobby(960);
    assertThat(find("#room-title", Label.class).getText()).isEqualTo("Lobby");
    assertThat(find("#room-description", Label.class).getText())
        .isEqualTo("Say hello, find a group");
    act(() -> window.in(RoomId.clan("owls")));
    assertThat(find("#room-title", Label.class).getText()).isEqualTo("Night Owls");
  }

  @Test
  void withoutARoomTheWindowSaysWhatToDo() {
    showWindow();
    act(window::signedIn);
    assertThat(find("#no-room", Node.class).isVisible()).isTrue();
    act(() -> window.in(LOBBY));
    assertThat(find("#no-room", Node.class).isVisible()).isFalse();
  }

  @Test
  void withoutARoomTheCommunitiesCanBeBrowsed() {
    showWindow();
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERSHIP);
          window.signedIn();
        });
    clickOn("#welcome-browse");
    run();
    assertThat(shown("#browse-card")).isNotEmpty();
  }

  @Test
  void withoutARoomAClanCanBeCreated() {
    showWindow();
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERSHIP);
          window.signedIn();
        });
    clickOn("#welcome-create");
    run();
    assertThat(shown("#create-room-card")).isNotEmpty();
  }

  @Test
  void whereOneBelongsToAllCommunitiesThereIsNothingToBrowse() {
    showWindow();
    act(window::signedIn);
    assertThat(shown("#welcome-browse")).isEmpty();
  }

  @Test
  void anotherCertificateThanTheTrustedOneIsSaidAndLookedAtWhereTheConnectionIs() {
    inTheLobby(960);
    Instant now = window.fx.clock().instant();
    ServerCertificate certificate =
        new ServerCertificate(
            "chat.example.org:443", "ab".repeat(32), List.of("h"), "me", now, now);
    Failure changed = new Failure(Failure.Kind.CERTIFICATE_CHANGED, null, certificate);
    act(() -> window.chat().connection().set(new ConnectionState.GaveUp()));
    assertThat(shown("#connection-certificate")).isEmpty();
    act(() -> window.chat().connection().set(new ConnectionState.GaveUp(changed)));
    assertThat(lookup("#connection-status .label").queryAllAs(Label.class))
        .anyMatch(each -> each.getText().contains("not the one that you trust"));
    int tries = window.socket().connects().size();

    clickOn("#connection-certificate");
    run();
    clickOn("#certificate-trust");
    run();

    assertThat(window.account.certificates().all())
        .containsExactly(Map.entry("chat.example.org:443", "ab".repeat(32)));
    assertThat(window.socket().connects()).hasSize(tries + 1);
    assertThat(shown("#certificate-card")).isEmpty();
    assertThat(shown("#connection-certificate")).isEmpty();
  }

  @Test
  void aNewerClientIsOfferedAndItsPageShown() {
    showWindow();
    act(
        () -> {
          window.gateway.accounts().offer(new ClientOffer("1.2.0", "https://chat.example/get"));
          window.signedIn();
        });
    assertThat(find("#newer-client", Button.class).getText()).isEqualTo("Get version 1.2.0");
    clickOn("#newer-client");
    assertThat(window.pages).containsExactly(new WebAddress("https://chat.example/get"));
  }

  @Test
  void nothingIsSaidOfAClientThatIsNoNewer() {
    inTheLobby(960);
    assertThat(shown("#newer-client")).isEmpty();
  }

  @Test
  void keysReachEveryRoom() {
    inTheLobby(960);
    press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    run();
    assertThat(open()).isEqualTo(STRATEGY);
    press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
    run();
    assertThat(open()).isEqualTo(LOBBY);
    act(() -> window.socket().last(Emitted.Join.class).accept(0));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K)
        .release(KeyCode.K, KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(find("#room-filter", Node.class).isFocused()).isTrue();
    push(KeyCode.ESCAPE);
    assertThat(find("#composer-input", Node.class).isFocused()).isTrue();
  }

  @Test
  void aNarrowWindowShowsTheRoomsOrTheRoom() {
    inTheLobby(480);
    assertThat(find(".side-bar", Node.class).isVisible()).isFalse();
    assertThat(find(".room-view", Node.class).isVisible()).isTrue();
    clickOn("#show-rooms");
    run();
    assertThat(find(".side-bar", Node.class).isVisible()).isTrue();
    assertThat(find(".room-view", Node.class).isVisible()).isFalse();
    assertThat(find(".side-bar", Node.class).getLayoutBounds().getWidth()).isEqualTo(480);
    clickOn("Lobby");
    run();
    assertThat(find(".room-view", Node.class).isVisible()).isTrue();
    assertThat(find("#composer-input", Node.class).isFocused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "480, 100, true",
    "480, 150, true",
    "719, 100, true",
    "720, 100, false",
    "863, 150, true",
    "864, 150, false"
  })
  void theSideBarFoldsWhereARoomOf432PixelsDoesNotFitBesideIt(
      double width, int size, boolean folds) {
    showWindow(Locale.ENGLISH, width);
    act(() -> window.settings.look().textSizeProperty().set(size));
    act(() -> window.signedIn().in(LOBBY));
    assertThat(find(".side-bar", Node.class).isVisible()).isEqualTo(!folds);
    assertThat(find("#show-rooms", Node.class).isVisible()).isEqualTo(folds);
    double room = folds ? width : width - find(".side-bar", Region.class).getWidth();
    assertThat(find(".room-view", Region.class).getWidth()).isEqualTo(room);
    assertThat(room).isGreaterThanOrEqualTo(432);
  }

  @Test
  void aNarrowWindowBeginsWithTheRooms() {
    showWindow(Locale.ENGLISH, 480);
    act(window::signedIn);
    assertThat(find(".side-bar", Node.class).isVisible()).isTrue();
    assertThat(find(".room-view", Node.class).isVisible()).isFalse();
  }

  @Test
  void aWideWindowNeedsNoWayBack() {
    inTheLobby(960);
    assertThat(find("#show-rooms", Node.class).isVisible()).isFalse();
    act(() -> stage.setWidth(600));
    assertThat(find("#show-rooms", Node.class).isVisible()).isTrue();
  }

  @Test
  void arabicHasTheSideBarOnTheRight() {
    showWindow(Locale.of("ar"), 960);
    act(() -> window.signedIn().in(LOBBY));
    assertThat(left(".side-bar")).isGreaterThan(left(".room-view"));
  }

  @Test
  void aStrangerIsToldThatTheClanIsClosed() {
    inTheLobby(960);
    act(
        () -> {
          window.gateway.history().setMember(false);
          window.chat().rooms().open(RoomId.clan("wolves"));
        });
    assertThat(find("#access-denied", Node.class).isVisible()).isTrue();
    assertThat(find("#access-denied", Node.class).getAccessibleText())
        .startsWith("Members only You’re not a member of Iron Wolves.");
    assertThat(find("#composer-input", Node.class).isDisabled()).isTrue();
    act(() -> window.in(LOBBY));
    assertThat(shown("#access-denied")).isEmpty();
  }

  @Test
  void aLostConnectionIsSaidAndCanBeTriedAgainInTheEnd() {
    inTheLobby(960);
    assertThat(find("#connection-status", Node.class).isVisible()).isFalse();
    act(window.socket()::lose);
    assertThat(find("#connection-status", Node.class).isVisible()).isTrue();
    assertThat(find("#as-of", Label.class).getText()).startsWith("Offline, as of ");
    assertThat(find("#connection-retry", Node.class).isVisible()).isFalse();
    act(this::loseUntilGivenUp);
    assertThat(find("#connection-status", Node.class).getAccessibleText())
        .contains("No connection to the server");
    int attempts = window.socket().connects().size();
    clickOn("#connection-retry");
    run();
    assertThat(window.socket().connects()).hasSize(attempts + 1);
    act(window.socket()::accept);
    assertThat(find("#connection-status", Node.class).isVisible()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void aNarrowWindowSaysAllThatThereIsToSayAboutTheConnection(String language) {
    showWindow(Locale.of(language), 480);
    act(() -> window.signedIn().in(LOBBY));
    act(window.socket()::lose);
    assertNothingOfTheConnectionIsCut();
    act(this::loseUntilGivenUp);
    assertNothingOfTheConnectionIsCut();
  }

  @Test
  void theLineThatSaysWhoTypesMovesNothing() {
    inTheLobby(960);
    Bounds composer = onScene("#composer-input");
    assertThat(shown("#typing-line")).isEmpty();
    act(
        () ->
            window
                .socket()
                .tell(new SocketEvent.UserTypes(new UserTyping(LOBBY, new UserId("b"), "bob"))));
    assertThat(find("#typing-line", Label.class).getText()).isEqualTo("bob is typing…");
    assertThat(shown("#typing-line")).hasSize(1);
    assertThat(onScene("#composer-input")).isEqualTo(composer);
  }

  @Test
  void aToastComesAndCanBeClosed() {
    inTheLobby(960);
    act(() -> window.chat().notices().say(new Failure(Failure.Kind.REFUSED, "Not today.")));
    assertThat(lookup("Not today.").queryAll()).isNotEmpty();
    clickOn(".toast .close-button");
    run();
    assertThat(lookup("Not today.").queryAll()).isEmpty();
  }

  @Test
  void theProfileMenuChangesTheColoursAndSignsOut() {
    inTheLobby(960);
    clickOn("#profile-menu");
    run();
    clickOn("Dark");
    assertThat(window.settings.look().themeProperty().get()).isEqualTo(ThemeChoice.DARK);
    clickOn("#profile-menu");
    run();
    clickOn("Sign out");
    run();
    assertThat(find("#sign-in-submit", Node.class).isVisible()).isTrue();
    assertThat(window.account.chatProperty().get()).isNull();
  }

  private void inTheLobby(double width) {
    showWindow(Locale.ENGLISH, width);
    act(() -> window.signedIn().in(LOBBY));
  }

  private void assertNothingOfTheConnectionIsCut() {
    assertThat(
            from(find("#connection-status", Node.class)).lookup(".label").queryAllAs(Label.class))
        .filteredOn(Label::isVisible)
        .hasSize(2)
        .noneMatch(Label::isTextTruncated);
  }

  private void loseUntilGivenUp() {
    while (!lostForGood()) {
      window.fx.advance(Duration.ofSeconds(1));
      window.socket().lose();
      window.fx.run();
    }
  }

  private boolean lostForGood() {
    return window.chat().connection().state() instanceof ConnectionState.GaveUp;
  }

  private RoomId open() {
    return Objects.requireNonNull(window.chat().rooms().open()).id();
  }

  private double left(String query) {
    return onScene(query).getMinX();
  }

  private Bounds onScene(String query) {
    Node node = find(query, Node.class);
    return onFx(() -> node.localToScene(node.getLayoutBounds()));
  }
}
