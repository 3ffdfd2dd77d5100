package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeMarkupTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**⟦bold** text⟧ | **bold** text",
        "a ⟦**bo⟧** b | **bo**",
        "a **⟦bo⟧** b | bo",
        "*⟦it* was⟧ | *it* was",
        "***⟦both*** x⟧ | ***both*** x",
        "~~⟦no~~ yes⟧ | ~~no~~ yes",
        "`⟦a` b⟧ | `a` b",
        "⟦2*3⟧*4 | 2*3",
        "⟦snake_case⟧_x | snake_case",
        "see [⟦notes](https://a.b) now⟧ | [notes](https://a.b) now",
        "see [⟦no⟧tes](https://a.b) | no"
      })
  void marksThatTheSelectionSplitsAreCopiedBoth(String selected, String copied) {
    int from = selected.indexOf('⟦');
    int to = selected.indexOf('⟧') - 1;
    String content = selected.replaceAll("[⟦⟧]", "");
    assertThat(WholeMarkup.of(content, from, to)).isEqualTo(copied);
  }
}
