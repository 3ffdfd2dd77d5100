package dev.levelup.chat.client.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.SampleWindow;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOutViewModelTest {
  private static final Translations WORDS = new Translations(Locale.ENGLISH);

  private final SampleWindow window = new SampleWindow(WORDS);
  private final SignOutViewModel model = new SignOutViewModel(window.account, WORDS);

  @BeforeEach
  void signIn() {
    window.signedIn();
  }

  @Test
  void nobodyIsSignedInOnceTheServerHasDoneIt() {
    model.submit();
    assertThat(model.busyProperty().get()).isTrue();
    assertThat(window.account.chatProperty().get()).isNotNull();
    window.fx.run();

    assertThat(window.account.chatProperty().get()).isNull();
    assertThat(window.gateway.accounts().asked()).last().isEqualTo("logout everywhere token-1");
  }

  @Test
  void aServerThatIsNotThereIsSaidAndNobodyIsSignedOut() {
    window.gateway.accounts().failWith(new ApiException.Unreachable(new IOException("down")));
    model.submit();
    window.fx.run();

    assertThat(model.errorProperty().get()).startsWith("The server can’t be reached");
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(window.account.chatProperty().get()).isNotNull();

    model.submit();
    assertThat(model.errorProperty().get()).as("cleared by the next try").isEmpty();
  }

  @Test
  void asksOnceHoweverOftenItIsSubmitted() {
    model.submit();
    model.submit();
    window.fx.run();

    assertThat(window.gateway.accounts().asked())
        .filteredOn(question -> question.startsWith("logout"))
        .hasSize(1);
  }
}
