package dev.levelup.chat.client.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.text.FoundWords;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String TYPED =
      "the **north** gate,\n`shut`, see [the plan](https://plan.example/north)";

  @Test
  void aHitReadsAsItsMessage() {
    assertThat(excerpt(TYPED, "gate")).isEqualTo("the north gate, shut, see the plan");
    assertThat(excerpt(TYPED, "")).isEqualTo("the north gate, shut, see the plan");
  }

  @Test
  void wordsThatAreOnlyInTheMarkupShowWithIt() {
    assertThat(excerpt(TYPED, "plan.example")).contains("[the plan](https://plan.example/north)");
    assertThat(excerpt(TYPED, "north** gate")).startsWith("the **north** gate");
  }

  @Test
  void aLongMessageShowsFromAWordBeforeTheHit() {
    String typed = "**far** away ".repeat(40) + "the `tower` fell " + "and more ".repeat(40);
    assertThat(excerpt(typed, "tower"))
        .startsWith("…")
        .contains("far away the tower fell")
        .endsWith("…")
        .doesNotContain("*");
  }

  private static String excerpt(String content, String words) {
    return Excerpt.of(content, FoundWords.of(words));
  }
}
