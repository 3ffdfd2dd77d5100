package dev.levelup.chat.client.ui.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BegunTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":smi | : | smi",
        "hello :smi | : | smi",
        "(:+1 | : | +1",
        "🎉:ta | : | ta",
        ":قلب | : | قلب",
        "@ | @ | ''",
        "hi @bo | @ | bo",
        "hi, @anna-lena.x_1 | @ | anna-lena.x_1",
        "@أحمد | @ | أحمد",
        "`code` @bo | @ | bo",
        "a ``b`c`` :cat | : | cat",
        "`it`` is open`? @bo | @ | bo",
        "```\\ncode\\n```\\n@bo | @ | bo"
      })
  void isFoundBeforeTheCaret(String text, char sign, String query) {
    String written = text.replace("\\n", "\n");
    Begun begun = Begun.at(written, written.length()).orElseThrow();
    assertThat(begun.sign()).isEqualTo(sign);
    assertThat(begun.query()).isEqualTo(query);
    assertThat(written.substring(begun.start(), begun.end())).isEqualTo(sign + query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "smile",
        ":",
        ":)",
        ":D",
        ":s",
        "10:30",
        "at 10:30am",
        "note:this",
        "https://le",
        "::smile",
        "bob@example",
        "e\u0301:smile",
        "`code :smi",
        "``a ` :smi",
        "`@bo",
        "```\n@bo",
        "```java\nint x;\n:smi",
        "a b",
        "@ b"
      })
  void nothingIsToBeCompleted(String text) {
    assertThat(Begun.at(text, text.length())).isEmpty();
  }

  @Test
  void onlyWhatIsBeforeTheCaretCounts() {
    assertThat(Begun.at("@bob", 3).orElseThrow().query()).isEqualTo("bo");
    assertThat(Begun.at("x @bob", 1)).isEmpty();
  }

  @Test
  void aNameBetweenColonsIsOneWithBoth() {
    assertThat(Begun.endedAt("a :smile:", 8)).contains(new Begun(':', 2, 9, "smile"));
    assertThat(Begun.endedAt("10:30:", 5)).isEmpty();
    assertThat(Begun.endedAt("`:smile:", 7)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@all",
        "hi @ALL!",
        "(@all)",
        "@all-",
        "@All, all",
        "`@bob` @all",
        "`@all is open"
      })
  void everybodyIsMentioned(String text) {
    assertThat(WrittenMentions.all(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all",
        "@ally",
        "a@all",
        "@all1",
        "`@all`",
        "```\n@all\n```",
        "``@all ` ``",
        "@al"
      })
  void nobodyIs(String text) {
    assertThat(WrittenMentions.all(text)).isFalse();
  }
}
