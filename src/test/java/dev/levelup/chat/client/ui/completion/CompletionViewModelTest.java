package dev.levelup.chat.client.ui.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CompletionViewModelTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final ChatFixture fixture = ChatFixture.withActivity();
  private final CompletionViewModel model =
      new CompletionViewModel(
          new EmojiSource(
              new EmojiCatalogs(background::add, Runnable::run),
              Locale.ENGLISH,
              fixture.chat.emoji()),
          new MentionSource(fixture.chat, Runnable::run, Runnable::run));

  @Test
  void theNamesOfEmojiAreReadOnceWritingBegins() {
    model.show("", 0);
    assertThat(background).as("not at the start of the program").isEmpty();

    model.show("w", 1);
    model.show("we", 2);
    assertThat(background).hasSize(1);
    background.remove().run();

    assertThat(model.ended("we :tada", "we :tada:")).isPresent();
  }
}
