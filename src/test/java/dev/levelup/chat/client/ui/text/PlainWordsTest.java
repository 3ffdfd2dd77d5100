package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
  @ParameterizedTest
  @CsvSource({
    "**north** gate, north gate",
    "~~no~~ _yes_, no yes",
    "see [the plan](https://plan.example/north), see the plan",
    "`shut` now, shut now",
    "- one\\n- two, • one\\n• two",
    "> said\\nso, said\\nso",
    "```java\\nint x;\\n```, int x;",
  })
  void markupIsLeftOut(String typed, String read) {
    assertThat(PlainWords.of(lines(typed)).strip()).isEqualTo(lines(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 * 3 * 4", "snake_case_name", "**open", "https://a.example/_x_", "👍"})
  void whatIsNoMarkupRemains(String typed) {
    assertThat(PlainWords.of(typed)).isEqualTo(typed);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
