package dev.levelup.chat.client.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cards of the profile menu; used by keyboard, except the menu itself. */
class AccountCardsTest extends WindowTest {
  @Test
  void aPasswordIsChangedByKeysAlone() {
    open("#password");
    assertThat(focused()).isEqualTo("password-current");
    write("old").push(KeyCode.TAB).write("better").push(KeyCode.TAB).write("better");
    push(KeyCode.ENTER);
    assertThat(find("#password-submit", Button.class).getText()).isEqualTo("One moment…");
    assertThat(find("#password-card", Node.class).isDisabled()).isTrue();
    run();
    assertThat(find("#password-done", Label.class).getText())
        .startsWith("Your password is changed.");
    assertThat(focused()).isEqualTo("password-close");
    push(KeyCode.ENTER);
    assertThat(shown(".form-card")).isEmpty();
    assertThat(focused()).isEqualTo("profile-menu");
    assertThat(window.gateway.accounts().asked()).last().isEqualTo("password old better");
  }

  @Test
  void aWrongPasswordIsSaidAtItsFieldWhereTheCursorIsThen() {
    open("#password");
    act(() -> refuse("WRONG_PASSWORD", "The password is wrong"));
    write("guess").push(KeyCode.TAB).write("better").push(KeyCode.TAB).write("better");
    push(KeyCode.ENTER);
    run();
    assertThat(focused()).isEqualTo("password-current");
    assertThat(find("#password-current", Node.class).getAccessibleHelp())
        .isEqualTo("The password is wrong");
    assertThat(text("#password-new")).isEqualTo("better");
    assertThat(text("#password-again")).isEqualTo("better");
  }

  @Test
  void whatIsMissingTakesTheCursor() {
    open("#password");
    write("old").push(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("password-new");
  }

  @Test
  void escapeTakesTheCardAwayAndTheFocusGoesBack() {
    open("#password");
    write("old").push(KeyCode.ESCAPE);
    assertThat(shown(".form-card")).isEmpty();
    assertThat(focused()).isEqualTo("profile-menu");
    push(KeyCode.TAB);
    assertThat(focused()).as("the shell can be used again").isNotEqualTo("profile-menu");
    openAgain("#password");
    assertThat(text("#password-current")).as("the typed text is cleared").isEmpty();
  }

  @Test
  void theTabKeyStaysOnTheCard() {
    open("#password");
    for (int i = 0; i < 8; i++) {
      push(KeyCode.TAB);
      assertThat(focused()).startsWith("password-");
    }
  }

  private void assertThatSigningOutAsks() {
    openAgain("#sign-out");
    assertThat(shown("#unsent-card")).hasSize(1);
    assertThat(focused()).isEqualTo("unsent-cancel");
    push(KeyCode.ENTER);
    run();
    assertThat(shown(".form-card")).isEmpty();
    assertThat(window.account.chatProperty().get()).isNotNull();

    openAgain("#sign-out");
    push(KeyCode.TAB).push(KeyCode.ENTER);
    run();
    assertThat(window.account.chatProperty().get()).isNull();
    assertThat(find("#sign-in-submit", Node.class).isVisible()).isTrue();
  }

  @Test
  void signingOutAsksWhereWordsWouldBeLost() {
    showWindow();
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    clickOn("#composer-input").write("half a");
    assertThatSigningOutAsks();
  }

  @Test
  void signingOutAsksWhereOnlyFilesWouldBeLost() {
    showWindow();
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_ATTACHMENTS);
          window.signedIn().in(RoomId.community("lobby"));
        });
    act(() -> window.chat().attaching().attach("a.txt", to -> to.write(1)));
    run();
    assertThatSigningOutAsks();
  }

  @Test
  void signingOutAsksWhereAMessageIsNotSentYet() {
    showWindow();
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    act(() -> window.chat().sender().send("on its way", () -> {}));
    assertThatSigningOutAsks();
  }

  @Test
  void whoHasSentEverythingIsSignedOutAtOnce() {
    open("#sign-out");
    assertThat(window.account.chatProperty().get()).isNull();
  }

  @Test
  void signingOutEverywhereAsksFirstAndByMistakeDoesNothing() {
    open("#sign-out-everywhere");
    assertThat(focused()).isEqualTo("sign-out-cancel");
    push(KeyCode.ENTER);
    run();
    assertThat(shown(".form-card")).isEmpty();
    assertThat(window.account.chatProperty().get()).isNotNull();

    openAgain("#sign-out-everywhere");
    push(KeyCode.TAB).push(KeyCode.ENTER);
    run();
    assertThat(window.account.chatProperty().get()).isNull();
    assertThat(find("#sign-in-submit", Node.class).isVisible()).isTrue();
  }

  @Test
  void aSignOutEverywhereThatFailsIsSaidOnTheCard() {
    open("#sign-out-everywhere");
    act(
        () ->
            window.gateway.accounts().failWith(new ApiException.Unreachable(new IOException("x"))));
    clickOn("#sign-out-submit");
    run();
    assertThat(find("#sign-out-error", Label.class).isVisible()).isTrue();
    assertThat(find("#sign-out-error", Label.class).getText()).startsWith("The server can’t be");
    assertThat(focused()).isEqualTo("sign-out-cancel");
  }

  @Test
  void aServerWithoutAccountsOffersNothingButTheSignOut() {
    showWindow();
    act(() -> window.gateway.accounts().setFeatures(Set.of()));
    act(window::signedIn);
    assertThat(find("#profile-menu", MenuButton.class).getItems())
        .extracting(MenuItem::getId)
        .contains("sign-out")
        .doesNotContain("password", "sign-out-everywhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void aSmallWindowHasRoomForAllOfTheCard(String language) {
    showWindow(Locale.of(language), 480);
    act(window::signedIn);
    openAgain("#password");
    for (String id : new String[] {"#password-current", "#password-submit", "#password-cancel"}) {
      Node node = find(id, Node.class);
      Bounds place = node.localToScene(node.getLayoutBounds());
      assertThat(place.getMinX()).isGreaterThan(24);
      assertThat(place.getMaxX()).isLessThan(480 - 24);
    }
    assertThat(find("#password-submit", Button.class).getWidth())
        .as("its text is not clipped")
        .isGreaterThanOrEqualTo(find("#password-submit", Button.class).prefWidth(-1));
  }

  private void open(String item) {
    showWindow();
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    openAgain(item);
  }

  private void openAgain(String item) {
    clickOn("#profile-menu");
    run();
    clickOn(item);
    run();
  }

  private void refuse(String code, String words) {
    window.gateway.accounts().failWith(new ApiException.Refused(403, code, words, null));
  }

  private String focused() {
    Node owner = stage.getScene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private String text(String field) {
    return find(field, TextInputControl.class).getText();
  }
}
