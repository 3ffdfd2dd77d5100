package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  @Test
  void wordsOfAnyCaseAndWidthAreTheSame() {
    assertThat(SearchText.of("STRASSE")).isEqualTo(SearchText.of("straße"));
    assertThat(SearchText.of("STRAẞE")).isEqualTo(SearchText.of("strasse"));
    assertThat(SearchText.of("ΟΔΟΣ")).isEqualTo(SearchText.of("οδος"));
    assertThat(SearchText.of("ＬＥＶＥＬ ①")).isEqualTo("level 1");
    assertThat(SearchText.of("cafe\u0301")).isEqualTo(SearchText.of("CAFÉ"));
    assertThat(SearchText.of("한국")).isEqualTo(SearchText.of("한국"));
    assertThat(SearchText.of("İ")).isNotEqualTo(SearchText.of("i"));
    assertThat(SearchText.of("ı")).isNotEqualTo(SearchText.of("I"));
    assertThat(SearchText.of("soft\u00ADware❤\uFE0F")).isEqualTo("software❤");
    assertThat(SearchText.of("50%\"*")).isEqualTo("50%\"*");
  }

  /** Two characters are the same exactly if Unicode's full case folding says so. */
  @Test
  void everyCharacterFoldsAsUnicodeSays() {
    Map<String, String> toOurs = new HashMap<>();
    Map<String, String> toUnicodes = new HashMap<>();
    List<String> other = new ArrayList<>();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(sign -> Character.getType(sign) != Character.SURROGATE)
        .filter(Character::isDefined)
        .mapToObj(Character::toString)
        .forEach(
            sign -> {
              String ours = SearchText.of(sign);
              String unicodes = FOLD.normalize(sign);
              boolean agrees =
                  ours.equals(toOurs.computeIfAbsent(unicodes, _ -> ours))
                      && unicodes.equals(toUnicodes.computeIfAbsent(ours, _ -> unicodes));
              if (!agrees) {
                other.add(sign + " U+%04X".formatted(sign.codePointAt(0)));
              }
            });
    assertThat(other).isEmpty();
  }
}
