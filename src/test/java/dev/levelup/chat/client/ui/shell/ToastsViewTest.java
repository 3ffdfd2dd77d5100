package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.Locale;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class ToastsViewTest extends UiTest {
  private final FxThread fx = new FxApplicationThread();
  private final Notices notices = new Notices(fx);
  private final EmojiPictures emoji =
      new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run);
  private final Translations translations = new Translations(Locale.ENGLISH);

  @Test
  void whatIsOfferedIsCopiedAndTheToastGoes() {
    ToastsView toasts =
        show(
            500,
            200,
            () ->
                new ToastsView(
                    new ToastsViewModel(notices, fx, translations), emoji, translations));
    onFx(
        () -> notices.say(Failure.of(Failure.Kind.LINK_NOT_OPENED), "https://raid.example/p/vX8_"));
    clickOn("Copy link");

    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("https://raid.example/p/vX8_");
    assertThat(toasts.getChildren()).isEmpty();
  }
}
