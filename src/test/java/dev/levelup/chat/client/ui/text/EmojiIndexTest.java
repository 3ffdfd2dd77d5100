package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiIndexTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final EmojiIndex index = EmojiIndex.load();

  @Test
  void findsEverySpellingWhole() {
    for (String each : index.spellings()) {
      assertThat(index.longestAt("a" + each + "b", 1)).as(each).isEqualTo(1 + each.length());
    }
  }

  @Test
  void everySpellingHasAPicture() throws IOException {
    EmojiPack pack = EmojiPack.load();
    for (String each : index.spellings()) {
      assertThat(pack.picture(index.picture(each)).readNBytes(PNG.length)).isEqualTo(PNG);
    }
    assertThat(index.spellings().stream().map(index::picture).distinct()).hasSize(pack.count());
  }

  @ParameterizedTest
  @CsvSource({
    "👍, 👍🏽b, 4",
    "flag, 🇩🇪🇫🇷, 4",
    "family, 👩‍👩‍👧‍👦👩, 11",
    "heart without selector, ❤, 1",
    "heart with selector, ❤️!, 2",
    "keycap, 1️⃣1, 3",
    "keycap without selector, 1⃣, 2"
  })
  void takesTheLongest(String what, String text, int length) {
    assertThat(index.longestAt(text, 0)).as(what).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "digit, 12",
    "digit with selector alone, 1️2",
    "copyright, ©",
    "arrow, ↔",
    "heart as text, ❤︎",
    "half a flag, 🇩 "
  })
  void leavesTextAlone(String what, String text) {
    assertThat(index.longestAt(text, 0)).as(what).isZero();
  }

  @Test
  void differentEmojiHaveDifferentPictures() {
    assertThat(List.of("😀", "😂", "🇩🇪", "🇫🇷", "👍", "👍🏽").stream().map(index::picture))
        .doesNotHaveDuplicates();
    assertThat(index.picture("❤")).isEqualTo(index.picture("❤️"));
  }
}
