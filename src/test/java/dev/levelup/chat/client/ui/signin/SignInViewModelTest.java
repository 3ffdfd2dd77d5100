package dev.levelup.chat.client.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.SampleWindow;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.signin.SignInViewModel.Mode;
import dev.levelup.chat.protocol.Registration;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInViewModelTest {
  private static final Translations WORDS = new Translations(Locale.ENGLISH);

  private final SampleWindow window = new SampleWindow(WORDS);
  private final SignInViewModel model =
      new SignInViewModel(window.account, "http://127.0.0.1:8001", "", WORDS);

  @Test
  void signsInWithTheNameWithoutStraySpaces() {
    model.userNameProperty().set(" alice ");
    model.passwordProperty().set(" secret ");
    model.submit();
    assertThat(model.busyProperty().getValue()).isTrue();
    window.fx.run();
    assertThat(window.gateway.accounts().asked()).contains("login alice");
    assertThat(window.chat().user().name()).isEqualTo("alice");
    assertThat(model.busyProperty().getValue()).isFalse();
  }

  @Test
  void asksOnceBeforeAPasswordCanBeReadOnTheWay() {
    model.serverProperty().set("http://chat.example.org");
    model.userNameProperty().set("alice");
    model.passwordProperty().set("secret");
    model.submit();
    model.submit();
    window.fx.run();
    assertThat(model.unencryptedQuestion().isAskedProperty().getValue()).isTrue();
    assertThat(window.gateway.accounts().asked()).isEmpty();

    window.gateway.accounts().failWith(new ApiException.Refused(401, null, null, null));
    model.unencryptedQuestion().accept();
    window.fx.run();
    assertThat(model.unencryptedQuestion().isAskedProperty().getValue()).isFalse();

    window.gateway.accounts().failWith(null);
    model.submit();
    window.fx.run();
    assertThat(window.chat().isInsecure()).isTrue();
  }

  @Test
  void anotherServerIsAnotherQuestion() {
    model.serverProperty().set("http://chat.example.org");
    model.tryDemo();
    assertThat(model.unencryptedQuestion().isAskedProperty().getValue()).isTrue();
    model.serverProperty().set("http://chat.example.com");
    assertThat(model.unencryptedQuestion().isAskedProperty().getValue()).isFalse();
    model.tryDemo();
    assertThat(model.unencryptedQuestion().isAskedProperty().getValue()).isTrue();
    assertThat(window.gateway.accounts().asked()).isEmpty();
    model.serverProperty().set("https://chat.example.com");
    model.tryDemo();
    window.fx.run();
    assertThat(window.chat().isInsecure()).isFalse();
  }

  @Test
  void makesAnAccount() {
    model.modeProperty().set(Mode.REGISTER);
    model.userNameProperty().set("erin");
    model.passwordProperty().set("secret");
    model.submit();
    window.fx.run();
    assertThat(window.gateway.accounts().asked()).contains("register erin");
  }

  @Test
  void aCodeGoesWithTheNewAccount() {
    register(" code-1 ");
    assertThat(window.gateway.accounts().asked()).contains("register erin code-1");
    assertThat(model.inviteProperty().get()).isEmpty();
  }

  @Test
  void aLinkFillsInItsServerAndItsCode() {
    model.modeProperty().set(Mode.REGISTER);
    model.inviteProperty().set("levelup://join/chat.example.org:8443/the-code");
    model.takeLink();
    assertThat(model.serverProperty().get()).isEqualTo("chat.example.org:8443");
    assertThat(model.inviteProperty().get()).isEqualTo("the-code");
  }

  @Test
  void aLinkInTheFieldOfTheServerIsForANewAccountThere() {
    model.serverProperty().set("levelup://join/chat.example.org:8443/the-code");
    model.takeLink();
    assertThat(model.serverProperty().get()).isEqualTo("chat.example.org:8443");
    assertThat(model.inviteProperty().get()).isEqualTo("the-code");
    assertThat(model.modeProperty().get()).isEqualTo(Mode.REGISTER);
  }

  @Test
  void aLinkThatIsNotYetTakenIsTakenBySubmitting() {
    register("levelup://join/127.0.0.1:8002/the-code");
    assertThat(window.gateway.accounts().asked()).contains("register erin the-code");
    assertThat(model.serverProperty().get()).isEqualTo("127.0.0.1:8002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "levelup://join/alice@evil.example/code",
        "https://evil.example/code",
        "levelup://leave/chat.example.org/code"
      })
  void aLinkThatLeadsElsewhereIsSaidAndNotFollowed(String link) {
    register(link);
    assertThat(model.serverProperty().get()).isEqualTo("http://127.0.0.1:8001");
    assertThat(problemOfInvite()).startsWith("This is no invitation");
    assertThat(window.gateway.accounts().asked()).noneMatch(each -> each.startsWith("register"));
  }

  @Test
  void whereAnInvitationIsNeededNobodyGoesOnWithoutOne() {
    window.gateway.accounts().setRegistration(Registration.INVITE);
    model.modeProperty().set(Mode.REGISTER);
    window.fx.run();
    assertThat(model.inviteOptionalProperty().getValue()).isFalse();
    register("");
    assertThat(problemOfInvite()).contains("by invitation");
    assertThat(window.gateway.accounts().asked()).noneMatch(each -> each.startsWith("register"));
  }

  @Test
  void anInvitationThatIsRefusedIsSaidAtItsFieldUntilItIsAnother() {
    refuse("INVITE_INVALID");
    register("spent");
    assertThat(problemOfInvite()).startsWith("This invitation is not valid");
    assertThat(model.errorProperty().getValue()).isEmpty();
    model.inviteProperty().set("another");
    assertThat(problemOfInvite()).isEmpty();
    model.inviteProperty().set("");
    assertThat(problemOfInvite()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_USER_NAME", "USER_NAME_TAKEN", "INVALID_PASSWORD"})
  void aNameOrPasswordThatIsRefusedIsSaidAtItsFieldUntilItIsAnother(String code) {
    boolean isPassword = code.equals("INVALID_PASSWORD");
    StringProperty wrong = isPassword ? model.passwordProperty() : model.userNameProperty();
    StringProperty right = isPassword ? model.userNameProperty() : model.passwordProperty();
    refuse(code);
    register("good");
    assertThat(model.problemOf(wrong).getValue()).isEqualTo("No.");
    assertThat(model.problemOf(right).getValue()).isEmpty();
    assertThat(model.errorProperty().getValue()).isEmpty();
    wrong.set("another");
    assertThat(model.problemOf(wrong).getValue()).isEmpty();
  }

  @Test
  void aServerThatHasComeToWantAnInvitationSaysSoAtTheEmptyField() {
    refuse("INVITE_INVALID");
    register("");
    assertThat(problemOfInvite()).contains("by invitation");
    assertThat(model.errorProperty().getValue()).isEmpty();
  }

  @Test
  void aServerThatTakesNobodySaysSoBeforeAnythingIsTyped() {
    window.gateway.accounts().setRegistration(Registration.CLOSED);
    model.modeProperty().set(Mode.REGISTER);
    window.fx.run();
    assertThat(model.closedProperty().getValue()).isTrue();
    assertThat(model.problemOf(model.serverProperty()).getValue())
        .isEqualTo("This server takes no new accounts.");
    model.serverProperty().set("http://127.0.0.1:8002");
    assertThat(model.closedProperty().getValue()).isFalse();
    model.modeProperty().set(Mode.SIGN_IN);
    assertThat(model.problemOf(model.serverProperty()).getValue()).isEmpty();
  }

  @Test
  void aServerThatClosedMeanwhileSaysSoAtTheServer() {
    refuse("REGISTRATION_CLOSED");
    register("");
    assertThat(model.closedProperty().getValue()).isTrue();
    assertThat(model.errorProperty().getValue()).isEmpty();
  }

  private void refuse(String code) {
    model.modeProperty().set(Mode.REGISTER);
    window.fx.run();
    window.gateway.accounts().failWith(new ApiException.Refused(403, code, "No.", null));
  }

  private void register(String code) {
    model.modeProperty().set(Mode.REGISTER);
    model.inviteProperty().set(code);
    model.userNameProperty().set("erin");
    model.passwordProperty().set("secret");
    model.submit();
    window.fx.run();
  }

  private String problemOfInvite() {
    return model.problemOf(model.inviteProperty()).getValue();
  }

  @Test
  void holdsNoSecretOnceItIsNotNeeded() {
    model.tokenProperty().set("left over");
    model.userNameProperty().set("alice");
    model.passwordProperty().set("secret");
    model.submit();
    assertThat(model.passwordProperty().get()).isEqualTo("secret");
    window.fx.run();
    assertThat(model.passwordProperty().get()).isEmpty();
    assertThat(model.tokenProperty().get()).isEmpty();
  }

  @Test
  void saysWhatIsMissingOnlyAfterTheFirstTry() {
    assertThat(model.problemOf(model.userNameProperty()).getValue()).isEmpty();
    model.submit();
    assertThat(model.problemOf(model.serverProperty()).getValue()).isEmpty();
    assertThat(model.problemOf(model.userNameProperty()).getValue())
        .isEqualTo("Your name is needed.");
    assertThat(model.problemOf(model.passwordProperty()).getValue()).isNotEmpty();
    assertThat(model.problemOf(model.tokenProperty()).getValue()).isEmpty();
    assertThat(window.gateway.accounts().asked()).isEmpty();

    model.userNameProperty().set("alice");
    assertThat(model.problemOf(model.userNameProperty()).getValue()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void noModeGoesWithoutAServer(Mode mode) {
    model.modeProperty().set(mode);
    model.serverProperty().set(" ");
    model.userNameProperty().set("alice");
    model.passwordProperty().set("secret");
    model.tokenProperty().set("token");
    model.submit();
    assertThat(model.busyProperty().getValue()).isFalse();
    assertThat(model.problemOf(model.serverProperty()).getValue()).isNotEmpty();
  }

  @Test
  void aServerWithoutAccountsAsksForAToken() {
    window.gateway.accounts().setFeatures(Set.of());
    look();
    assertThat(model.modeProperty().get()).isEqualTo(Mode.TOKEN);
    window.gateway.accounts().setFeatures(FakeGateway.EVERYTHING);
    look();
    assertThat(model.modeProperty().get()).isEqualTo(Mode.SIGN_IN);
  }

  @Test
  void theUsersOwnChoiceOfATokenStands() {
    model.modeProperty().set(Mode.TOKEN);
    look();
    assertThat(model.modeProperty().get()).isEqualTo(Mode.TOKEN);
  }

  @Test
  void theFormStaysAsItIsWhileTheServerCannotBeReached() {
    window.gateway.accounts().failWith(new ApiException.Unreachable(new IOException("down")));
    model.modeProperty().set(Mode.REGISTER);
    look();
    assertThat(model.modeProperty().get()).isEqualTo(Mode.REGISTER);
  }

  @Test
  void aRefusalIsSaidInTheServersWords() {
    window
        .gateway
        .accounts()
        .failWith(new ApiException.Refused(429, "RATE_LIMITED", "Wait a minute.", null));
    tryDemo();
    assertThat(model.errorProperty().getValue()).isEqualTo("Wait a minute.");
  }

  @Test
  void aRefusalWithoutWordsPointsAtNameAndPassword() {
    window.gateway.accounts().failWith(new ApiException.Refused(401, null, null, null));
    tryDemo();
    assertThat(model.errorProperty().getValue()).contains("Check the name and the password");
  }

  @Test
  void aServerThatIsNotThereIsSaid() {
    window.gateway.accounts().failWith(new ApiException.Unreachable(new IOException("down")));
    tryDemo();
    assertThat(model.errorProperty().getValue()).startsWith("The server can’t be reached");
  }

  @Test
  void theErrorGoesWithTheNextTry() {
    window.gateway.accounts().failWith(new ApiException.Refused(401, null, null, null));
    tryDemo();
    model.tryDemo();
    assertThat(model.errorProperty().getValue()).isEmpty();
  }

  @Test
  void theDemoIsOneClickAway() {
    tryDemo();
    assertThat(window.chat().user().name()).isEqualTo("alice");
  }

  @Test
  void aCertificateThatIsTrustedIsPinnedAndTheSignInTriedAgain() {
    Failure shown = refused("https://chat.example.org:8001");
    assertThat(model.errorProperty().getValue()).contains("Raid Night, Home");
    window.gateway.accounts().failWith(null);

    model.refusedCertificate().trust(shown);
    assertThat(model.errorProperty().getValue()).isEmpty();
    window.fx.run();

    assertThat(window.account.certificates().all())
        .containsExactly(
            Map.entry(
                "chat.example.org:8001",
                Shown.FINGERPRINT.replace(":", "").toLowerCase(Locale.ROOT)));
    assertThat(window.chat().user().name()).isEqualTo("alice");
  }

  @Test
  void aCertificateIsLookedAtOnlyWhileItsServerIsTyped() {
    Failure shown = refused("https://chat.example.org:8001");
    for (String other :
        List.of(
            "https://chat.example.org:8002", "https://chat.example.com:8001", "chat.example.org")) {
      model.serverProperty().set(other);
      assertThat(model.refusedCertificate().failureProperty().getValue()).as(other).isNull();
    }
    model.serverProperty().set("chat.example.org:8001 ");
    assertThat(model.refusedCertificate().failureProperty().getValue()).isEqualTo(shown);
  }

  @Test
  void anAnswerOfALookAtAServerThatIsNotTypedAnyMoreIsDropped() {
    Failure shown = refused("https://chat.example.org:8001");
    int asked = window.gateway.accounts().asked().size();

    model.serverProperty().set("https://chat.example.com");
    model.refusedCertificate().trust(shown);
    window.fx.run();

    assertThat(window.account.certificates().all()).isEmpty();
    assertThat(window.gateway.accounts().asked()).hasSize(asked);
  }

  @Test
  void anAnswerOfALookThatAnotherTryHasOvertakenIsDropped() {
    Failure shown = refused("https://chat.example.org:8001");
    window
        .gateway
        .accounts()
        .failWith(Shown.refused(CertificateProblem.OTHER_THAN_PINNED, "chat.example.org", 8001));
    tryDemo();

    model.refusedCertificate().trust(shown);

    assertThat(window.account.certificates().all()).isEmpty();
    assertThat(model.errorProperty().getValue()).contains("not the one that you trust");
  }

  @Test
  void anotherFailureHasNoCertificateToLookAt() {
    window.gateway.accounts().failWith(new ApiException.Unreachable(new IOException("down")));
    tryDemo();
    assertThat(model.refusedCertificate().failureProperty().getValue()).isNull();
  }

  private Failure refused(String server) {
    window
        .gateway
        .accounts()
        .failWith(Shown.refused(CertificateProblem.UNTRUSTED, "chat.example.org", 8001));
    model.serverProperty().set(server);
    tryDemo();
    return Objects.requireNonNull(model.refusedCertificate().failureProperty().getValue());
  }

  private void tryDemo() {
    model.tryDemo();
    window.fx.run();
  }

  private void look() {
    model.lookAtServer();
    window.fx.run();
  }
}
