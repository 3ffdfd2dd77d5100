package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ConnectionViewModel.Level;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {
  private final ChatFixture fixture = ChatFixture.full();
  private final ConnectionViewModel model =
      new ConnectionViewModel(
          fixture.chat.connection(),
          fixture.chat.keeper(),
          fixture.fx,
          fixture.fx.clock(),
          new Translations(Locale.ENGLISH));

  @Test
  void saysNothingWhileAllIsWell() {
    assertThat(model.levelProperty().getValue()).isEqualTo(Level.WAITING);
    assertThat(model.textProperty().get()).isEqualTo("Connecting…");
    fixture.online();
    assertThat(model.levelProperty().getValue()).isEqualTo(Level.ONLINE);
    assertThat(model.textProperty().get()).isEqualTo("Online");
  }

  @Test
  void countsDownToTheNextAttempt() {
    waitingFor(Duration.ofMillis(2500));
    assertThat(model.levelProperty().getValue()).isEqualTo(Level.WAITING);
    assertThat(model.textProperty().get()).contains("Next try in 3 s");
    fixture.fx.advance(Duration.ofSeconds(1));
    assertThat(model.textProperty().get()).contains("Next try in 2 s");
    fixture.fx.advance(Duration.ofSeconds(1));
    assertThat(model.textProperty().get()).contains("Next try in 1 s");
    fixture.fx.advance(Duration.ofSeconds(1));
    assertThat(model.textProperty().get()).contains("Trying again…");
  }

  @Test
  void theCountdownEndsWithTheWait() {
    int before = fixture.fx.timers();
    waitingFor(Duration.ofMinutes(1));
    assertThat(fixture.fx.timers()).isEqualTo(before + 1);
    fixture.chat.connection().set(new ConnectionState.Online(false));
    assertThat(fixture.fx.timers()).isEqualTo(before);
    assertThat(model.textProperty().get()).isEqualTo("Online");
  }

  @Test
  void onceTheClientHasGivenUpTheUserCanTryAtOnce() {
    fixture.chat.start();
    fixture.chat.connection().set(new ConnectionState.GaveUp());
    assertThat(model.levelProperty().getValue()).isEqualTo(Level.GAVE_UP);
    Failure slow = Failure.of(Failure.Kind.TIMED_OUT);
    fixture.chat.connection().set(new ConnectionState.GaveUp(slow));
    assertThat(model.textProperty().get()).contains("No connection", "in time");
    int attempts = fixture.socket().connects().size();
    model.tryAgain();
    assertThat(fixture.socket().connects()).hasSize(attempts + 1);
    assertThat(model.levelProperty().getValue()).isEqualTo(Level.WAITING);
  }

  private void waitingFor(Duration wait) {
    fixture
        .chat
        .connection()
        .set(new ConnectionState.Reconnecting(1, fixture.fx.clock().instant().plus(wait)));
  }
}
