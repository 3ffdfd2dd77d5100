package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ToastsViewModel.Toast;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ToastsViewModelTest {
  private final ManualFxThread fx = new ManualFxThread();
  private final Notices notices = new Notices(fx);
  private final ToastsViewModel model =
      new ToastsViewModel(notices, fx, new Translations(Locale.ENGLISH));

  @Test
  void saysTheServersWordsWhereItGaveSome() {
    say("Too much today.");
    notices.say(Failure.of(Failure.Kind.REFUSED));
    assertThat(texts()).containsExactly("Too much today.", "The server said no.");
  }

  @Test
  void eachGoesByItself() {
    say("one");
    fx.advance(Duration.ofSeconds(5));
    say("two");
    fx.advance(Duration.ofSeconds(3));
    assertThat(texts()).containsExactly("two");
    fx.advance(Duration.ofSeconds(5));
    assertThat(texts()).isEmpty();
  }

  @Test
  void theOldestMakesRoomForTheFourth() {
    List.of("one", "two", "three", "four").forEach(this::say);
    assertThat(texts()).containsExactly("two", "three", "four");
  }

  @Test
  void oneThatWasDismissedTakesNoOtherWithItLater() {
    say("same");
    model.dismiss(model.toasts().getFirst());
    fx.advance(Duration.ofSeconds(7));
    say("same");
    fx.advance(Duration.ofSeconds(2));
    assertThat(texts()).containsExactly("same");
  }

  @Test
  void aLinkThatNothingOpensCanBeCopied() {
    notices.say(Failure.of(Failure.Kind.LINK_NOT_OPENED), "https://raid.example/a");
    assertThat(texts()).containsExactly("No program on this computer opens links.");
    assertThat(model.toasts().getFirst().copy()).isEqualTo("https://raid.example/a");
  }

  private void say(String words) {
    notices.say(new Failure(Failure.Kind.REFUSED, words));
  }

  private List<String> texts() {
    return model.toasts().stream().map(Toast::text).toList();
  }
}
