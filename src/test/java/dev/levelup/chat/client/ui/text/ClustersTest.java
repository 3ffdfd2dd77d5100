package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀",
        "👍🏽",
        "👨‍👩‍👧‍👦",
        "🇩🇪",
        "1️⃣",
        "❤️",
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "👩‍",
        "🐶‍🔥",
        "🧑‍🦲‍🔥"
      })
  void everythingInsideAnEmojiBelongsToIt(String emoji) {
    String text = "ab" + emoji + "cd";
    for (int at = 3; at < 2 + emoji.length(); at++) {
      assertThat(Clusters.emojiStart(text, at)).isEqualTo(2);
      assertThat(Clusters.emojiEnd(text, at)).isEqualTo(2 + emoji.length());
    }
    for (int at : new int[] {0, 1, 2, 2 + emoji.length(), text.length()}) {
      assertThat(Clusters.emojiStart(text, at)).isEqualTo(at);
      assertThat(Clusters.emojiEnd(text, at)).isEqualTo(at);
    }
  }

  @Test
  void flagsSideBySideAreTwo() {
    assertThat(Clusters.emojiStart("🇩🇪🇫🇷", 6)).isEqualTo(4);
    assertThat(Clusters.emojiEnd("🇩🇪🇫🇷", 2)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"क्ष", "กี่", "بَّ", "é", "1⃠"})
  void marksOnLettersAreTakenOneByOne(String letter) {
    for (int at = 0; at <= letter.length(); at++) {
      assertThat(Clusters.emojiStart(letter, at)).isEqualTo(at);
    }
  }

  @Test
  void whatFitsEndsWithAWholeCharacter() {
    assertThat(Clusters.first("abc", 3)).isEqualTo("abc");
    assertThat(Clusters.first("abcd", 3)).isEqualTo("abc");
    assertThat(Clusters.first("a👨‍👩‍👧b", 8)).isEqualTo("a");
    assertThat(Clusters.first("a👨‍👩‍👧b", 9)).isEqualTo("a👨‍👩‍👧");
    assertThat(Clusters.first("e\u0301e\u0301", 3)).isEqualTo("e\u0301");
    assertThat(Clusters.first("x", 0)).isEmpty();
  }

  @Test
  void aCharacterWithoutEndIsCutAnywhere() {
    assertThat(Clusters.first("x" + "\u0301".repeat(5000), 1000)).hasSize(1000);
  }
}
