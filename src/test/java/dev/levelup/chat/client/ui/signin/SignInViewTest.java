package dev.levelup.chat.client.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignInViewTest extends WindowTest {
  @Test
  void aNameAPasswordAndEnterSignIn() {
    showWindow();
    clickOn("#sign-in-user").write("bob");
    clickOn("#sign-in-password").write("levelup");
    push(KeyCode.ENTER);
    run();
    assertThat(window.chat().user().name()).isEqualTo("bob");
    assertThat(find(".shell", Node.class).isVisible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"960, 100, en", "480, 100, ar", "480, 150, en", "480, 150, ar", "360, 150, en"})
  void theSettingsAreInTheCardsCornerAndScrollWithIt(double width, int size, Locale locale) {
    showWindow(locale, width);
    act(() -> window.settings.look().textSizeProperty().set(size));
    double corner = distanceToTheCorner();
    assertThat(corner).isBetween(8.0, 16.0);
    act(() -> ((ScrollPane) find(".sign-in", Node.class)).setVvalue(1));
    assertThat(distanceToTheCorner()).isEqualTo(corner);
  }

  /** How far the button is inside the card, from the nearer side or from above. */
  private double distanceToTheCorner() {
    Bounds card = placeOf(".form-card");
    Bounds button = placeOf("#sign-in-settings");
    double side = Math.min(button.getMinX() - card.getMinX(), card.getMaxX() - button.getMaxX());
    return Math.min(side, button.getMinY() - card.getMinY());
  }

  private Bounds placeOf(String query) {
    Node node = find(query, Node.class);
    return onFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void theSettingsOpenWhileTheFormWaits() {
    showWindow();
    clickOn("#sign-in-demo");
    assertThat(find(".form-card", Node.class).isDisabled()).isTrue();
    assertThat(find("#sign-in-settings", Node.class).isDisabled()).isFalse();
  }

  @Test
  void theFormWaitsForTheServer() {
    showWindow();
    clickOn("#sign-in-demo");
    assertThat(find("#sign-in-submit", Button.class).isDisabled()).isTrue();
    assertThat(find("#sign-in-submit", Button.class).getText()).isEqualTo("One moment…");
    run();
    assertThat(find(".shell", Node.class).isVisible()).isTrue();
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    showWindow();
    clickOn("#sign-in-submit");
    assertThat(lookup("Your name is needed.").queryAll()).isNotEmpty();
    assertThat(lookup("Your password is needed.").queryAll()).isNotEmpty();
    assertThat(find("#sign-in-user", Node.class).getAccessibleHelp())
        .isEqualTo("Your name is needed.");
  }

  @Test
  void aRefusalShowsAndTheCursorIsBackAtThePassword() {
    showWindow();
    act(
        () ->
            window
                .gateway
                .accounts()
                .failWith(new ApiException.Refused(401, null, "Wrong name or password.", null)));
    clickOn("#sign-in-user").write("bob");
    clickOn("#sign-in-password").write("guess");
    push(KeyCode.ENTER);
    run();
    assertThat(find("#sign-in-error", Label.class).isVisible()).isTrue();
    assertThat(find("#sign-in-error", Label.class).getText()).isEqualTo("Wrong name or password.");
    assertThat(find("#sign-in-password", Node.class).isFocused()).isTrue();
    assertThat(width("#sign-in-error")).isEqualTo(width("#sign-in-password"));
  }

  private double width(String query) {
    return find(query, Node.class).getLayoutBounds().getWidth();
  }

  @Test
  void aCertificateIsLookedAtAndTrustedByKeysAlone() {
    lookAtTheCertificate();
    assertThat(said())
        .contains("chat.example.org:8001", "chat.example.org, 10.0.0.7", "Raid Night, Home")
        .contains("February 3, 2031", "May 6, 2032", "Nobody whom this computer trusts");
    assertThat(find("#certificate-fingerprint", TextArea.class).getText().replace('\n', ':'))
        .isEqualTo(Shown.FINGERPRINT);
    assertThat(find("#sign-in-submit", Node.class).isDisabled()).isTrue();
    act(() -> window.gateway.accounts().failWith(null));

    push(KeyCode.TAB);
    assertThat(find("#certificate-trust", Node.class).isFocused()).isTrue();
    push(KeyCode.ENTER);
    run();

    assertThat(window.account.certificates().all()).containsOnlyKeys("chat.example.org:8001");
    assertThat(window.chat().user().name()).isEqualTo("alice");
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyCode.class,
      names = {"ENTER", "ESCAPE"})
  void aLookByMistakeTrustsNothingAndTheFocusGoesBack(KeyCode key) {
    lookAtTheCertificate();
    assertThat(find("#certificate-cancel", Node.class).isFocused()).isTrue();

    push(key);
    run();

    assertThat(shown("#certificate-card")).isEmpty();
    assertThat(window.account.certificates().all()).isEmpty();
    assertThat(find("#sign-in-certificate", Node.class).isFocused()).isTrue();
    assertThat(find("#sign-in-submit", Node.class).isDisabled()).isFalse();
  }

  @Test
  void theTabKeyStaysOnTheCardAndTheFingerprintCanBeCopied() {
    lookAtTheCertificate();
    for (int i = 0; i < 6; i++) {
      push(KeyCode.TAB);
      assertThat(stage.getScene().getFocusOwner().getId()).startsWith("certificate-");
    }
    act(() -> find("#certificate-fingerprint", Node.class).requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    push(KeyCode.CONTROL, KeyCode.C);
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.replace('\n', ':')).isEqualTo(Shown.FINGERPRINT);
    push(KeyCode.ESCAPE);
    assertThat(shown("#certificate-card")).isEmpty();
  }

  @Test
  void onlyACertificateOfTheServerThatIsTypedIsOfferedForALook() {
    lookAtTheCertificate();
    act(() -> find("#sign-in-server", TextField.class).setText("https://chat.example.com"));
    assertThat(shown("#certificate-card")).isEmpty();
    assertThat(shown("#sign-in-certificate")).isEmpty();
  }

  private void lookAtTheCertificate() {
    showWindow();
    act(
        () -> {
          window
              .gateway
              .accounts()
              .failWith(Shown.refused(CertificateProblem.UNTRUSTED, "chat.example.org", 8001));
          find("#sign-in-server", TextField.class).setText("https://chat.example.org:8001");
        });
    assertThat(shown("#sign-in-certificate")).isEmpty();
    clickOn("#sign-in-demo");
    run();
    clickOn("#sign-in-certificate");
    run();
  }

  private String said() {
    return find("#certificate-card", Node.class).lookupAll(".label").stream()
        .map(Label.class::cast)
        .map(Label::getText)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aServerWithoutAccountsGetsATokenField() {
    showWindow();
    act(() -> window.gateway.accounts().setFeatures(Set.of()));
    assertThat(find("#sign-in-token", Node.class).getParent().isVisible()).isFalse();
    clickOn("#sign-in-server").clickOn("#sign-in-user");
    run();
    assertThat(find("#sign-in-token", Node.class).getParent().isVisible()).isTrue();
    assertThat(find("#sign-in-password", Node.class).getParent().isVisible()).isFalse();
  }

  @Test
  void whoeverSignsInInTheClearIsAskedOnce() {
    showWindow();
    assertThat(find("#sign-in-readable", Node.class).isVisible()).isFalse();
    act(() -> find("#sign-in-server", TextField.class).setText("http://chat.example.org"));
    clickOn("#sign-in-demo");
    run();
    assertThat(find("#sign-in-readable", Node.class).isVisible()).isTrue();
    assertThat(find("#sign-in-readable-anyway", Node.class).isFocused()).isTrue();
    clickOn("#sign-in-readable-anyway");
    run();
    assertThat(find("#readable-on-the-way", Node.class)).isNotNull();
  }

  @Test
  void aPastedLinkFillsInTheServerAndTheCode() {
    showWindow();
    clickOn("#sign-in-to-register");
    run();
    copy("levelup://join/127.0.0.1:8002/the-code\n");
    clickOn("#sign-in-invite");
    act(find("#sign-in-invite", TextField.class)::paste);
    settle();
    assertThat(find("#sign-in-server", TextField.class).getText()).isEqualTo("127.0.0.1:8002");
    assertThat(find("#sign-in-invite", TextField.class).getText()).isEqualTo("the-code");
    clickOn("#sign-in-user").write("erin");
    clickOn("#sign-in-password").write("secret");
    push(KeyCode.ENTER);
    run();
    assertThat(window.gateway.accounts().asked()).contains("register erin the-code");
  }

  @Test
  void aLinkPastedIntoTheServerFieldOpensTheFormForANewAccount() {
    showWindow();
    copy("levelup://join/127.0.0.1:8002/the-code");
    act(find("#sign-in-server", TextField.class)::selectAll);
    act(find("#sign-in-server", TextField.class)::paste);
    settle();
    assertThat(find("#sign-in-server", TextField.class).getText()).isEqualTo("127.0.0.1:8002");
    assertThat(find("#sign-in-invite", TextField.class).getText()).isEqualTo("the-code");
    assertThat(find("#sign-in-invite", Node.class).isVisible()).isTrue();
  }

  private void copy(String text) {
    act(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }

  @Test
  void aRefusedInvitationIsSaidAtItsFieldAndTheCursorIsThere() {
    showWindow();
    clickOn("#sign-in-to-register");
    act(
        () ->
            window
                .gateway
                .accounts()
                .failWith(new ApiException.Refused(403, "INVITE_INVALID", "No.", null)));
    clickOn("#sign-in-user").write("erin");
    clickOn("#sign-in-password").write("secret");
    clickOn("#sign-in-invite").write("spent");
    push(KeyCode.ENTER);
    run();
    assertThat(find("#sign-in-invite", Node.class).isFocused()).isTrue();
    assertThat(find("#sign-in-invite", Node.class).getAccessibleHelp())
        .startsWith("This invitation is not valid");
    assertThat(find("#sign-in-error", Label.class).isVisible()).isFalse();
  }

  @Test
  void whereNobodyIsTakenThereIsNothingToFillInButAnotherServer() {
    showWindow();
    act(() -> window.gateway.accounts().setRegistration(Registration.CLOSED));
    clickOn("#sign-in-to-register");
    run();
    assertThat(lookup("This server takes no new accounts.").queryAll()).isNotEmpty();
    for (String field : List.of("invite", "user", "password")) {
      assertThat(find("#sign-in-" + field, Node.class).getParent().isVisible()).isFalse();
    }
    assertThat(find("#sign-in-submit", Button.class).isDisabled()).isTrue();
    assertThat(find("#sign-in-server", Node.class).isDisabled()).isFalse();
  }

  @Test
  void anAccountCanBeMadeHere() {
    showWindow();
    clickOn("#sign-in-to-register");
    assertThat(find("#sign-in-submit", Button.class).getText()).isEqualTo("Create account");
    clickOn("#sign-in-user").write("erin");
    clickOn("#sign-in-password").write("secret");
    clickOn("#sign-in-submit");
    run();
    assertThat(window.gateway.accounts().asked()).contains("register erin");
  }
}
