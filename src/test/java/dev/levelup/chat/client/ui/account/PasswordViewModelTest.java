package dev.levelup.chat.client.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.SampleWindow;
import dev.levelup.chat.client.ui.account.PasswordViewModel.Step;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.io.IOException;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordViewModelTest {
  private static final Translations WORDS = new Translations(Locale.ENGLISH);

  private final SampleWindow window = new SampleWindow(WORDS);
  private final PasswordViewModel model = new PasswordViewModel(window.account, WORDS);

  @BeforeEach
  void signIn() {
    window.signedIn();
  }

  @Test
  void theServerIsGivenBothPasswordsAndNoneIsHeld() {
    submit(" old one ", "better", "better");
    assertThat(step()).isEqualTo(Step.ASKING);
    window.fx.run();

    assertThat(step()).isEqualTo(Step.DONE);
    assertThat(window.gateway.accounts().asked()).last().isEqualTo("password  old one  better");
    assertThat(model.currentProperty().get()).isEmpty();
    assertThat(model.newProperty().get()).isEmpty();
    assertThat(model.againProperty().get()).isEmpty();
    assertThat(window.account.chatProperty().get()).as("still signed in").isNotNull();
  }

  @Test
  void whatIsMissingIsSaidAfterTheFirstTryAlone() {
    assertThat(problem(model.currentProperty())).isEmpty();
    submit("", "", "");
    assertThat(problem(model.currentProperty())).isEqualTo("Your current password is needed.");
    assertThat(problem(model.newProperty())).isEqualTo("A new password is needed.");
    assertThat(problem(model.againProperty())).isEqualTo("Type the new password once more.");
    assertThat(step()).isEqualTo(Step.TYPING);

    model.currentProperty().set("old");
    assertThat(problem(model.currentProperty())).isEmpty();
  }

  @Test
  void aSlipOfTheFingerLocksNobodyOut() {
    submit("old", "better", "bettre");
    assertThat(problem(model.againProperty()))
        .isEqualTo("This is not the same as the new password.");
    assertThat(step()).isEqualTo(Step.TYPING);

    submit("old", "better", "better");
    assertThat(step()).isEqualTo(Step.ASKING);
  }

  @Test
  void aWrongPasswordIsSaidAtItsFieldAndEverythingTypedStays() {
    refuse("WRONG_PASSWORD", "The password is wrong");
    submit("guess", "better", "better");
    window.fx.run();

    assertThat(problem(model.currentProperty())).isEqualTo("The password is wrong");
    assertThat(error()).isEmpty();
    assertThat(step()).isEqualTo(Step.TYPING);
    assertThat(model.currentProperty().get()).isEqualTo("guess");
    assertThat(model.newProperty().get()).isEqualTo("better");

    model.currentProperty().set("guess again");
    assertThat(problem(model.currentProperty())).isEmpty();
  }

  @Test
  void aNewPasswordThatWillNotDoIsSaidAtItsField() {
    refuse("INVALID_PASSWORD", "A password has 6 to 200 characters");
    submit("old", "new", "new");
    window.fx.run();

    assertThat(problem(model.newProperty())).isEqualTo("A password has 6 to 200 characters");
    assertThat(problem(model.currentProperty())).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsSaidAtNoField() {
    window.gateway.accounts().failWith(new ApiException.Unreachable(new IOException("down")));
    submit("old", "better", "better");
    window.fx.run();

    assertThat(error()).startsWith("The server can’t be reached");
    assertThat(problem(model.currentProperty())).isEmpty();
    assertThat(model.newProperty().get()).isEqualTo("better");

    model.submit();
    assertThat(error()).as("cleared by the next try").isEmpty();
  }

  @Test
  void asksOnceHoweverOftenItIsSubmitted() {
    submit("old", "better", "better");
    model.submit();
    window.fx.run();

    assertThat(window.gateway.accounts().asked())
        .filteredOn(question -> question.startsWith("password"))
        .hasSize(1);
  }

  private void submit(String current, String wanted, String again) {
    model.currentProperty().set(current);
    model.newProperty().set(wanted);
    model.againProperty().set(again);
    model.submit();
  }

  private void refuse(String code, String words) {
    window.gateway.accounts().failWith(new ApiException.Refused(403, code, words, null));
  }

  private String problem(StringProperty field) {
    return model.problemOf(field).getValue();
  }

  private String error() {
    return model.errorProperty().getValue();
  }

  private Step step() {
    return model.stepProperty().get();
  }
}
