package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundWordsTest {
  private static List<String> found(String words, String text) {
    return FoundWords.of(words).in(text).stream()
        .map(each -> text.substring(each.from(), each.to()))
        .toList();
  }

  @Test
  void everyPlaceIsFoundAsItIsWritten() {
    assertThat(found("the", "The other theme")).containsExactly("The", "the", "the");
    assertThat(found("aa", "aaaa")).containsExactly("aa", "aa");
    assertThat(found("x", "none")).isEmpty();
    assertThat(found("", "anything")).isEmpty();
  }

  @Test
  void lettersThatFoldToMoreOrFewerKeepTheirPlaces() {
    assertThat(found("STRASSE", "an der Straße 5")).containsExactly("Straße");
    assertThat(found("5", "an der Straße 5")).containsExactly("5");
    assertThat(found("é", "cafe\u0301 noir")).containsExactly("e\u0301");
    assertThat(found("noir", "ﬃ cafe\u0301 noir")).containsExactly("noir");
    assertThat(found("가", "\u1100\u1161 x")).containsExactly("\u1100\u1161");
    assertThat(found("فف", "🎉 ففف")).containsExactly("فف");
  }
}
