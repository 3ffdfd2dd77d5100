package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypingTextTest {
  private static String text(Locale locale, String... names) {
    return TypingText.of(List.of(names), new Translations(locale));
  }

  @Test
  void namesUpToThreeUsersAndCountsTheRestOfMore() {
    assertThat(text(Locale.ENGLISH)).isEmpty();
    assertThat(text(Locale.ENGLISH, "bob")).isEqualTo("bob is typing…");
    assertThat(text(Locale.ENGLISH, "bob", "carol")).isEqualTo("bob and carol are typing…");
    assertThat(text(Locale.ENGLISH, "bob", "carol", "dave"))
        .isEqualTo("bob, carol and dave are typing…");
    assertThat(text(Locale.ENGLISH, "bob", "carol", "dave", "erin"))
        .isEqualTo("bob, carol and 2 others are typing…");
  }

  @Test
  void aNameOfTheOtherDirectionIsIsolated() {
    assertThat(text(Locale.ENGLISH, "نادية")).isEqualTo("\u2068نادية\u2069 is typing…");
  }
}
