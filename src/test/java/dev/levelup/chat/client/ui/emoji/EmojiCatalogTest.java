package dev.levelup.chat.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.SkinTone;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiCatalogTest {
  private static final EmojiCatalog ENGLISH = EmojiFiles.catalog("en");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void everyEmojiHasANameAndAPicture(String language) {
    Set<String> pictures = Set.copyOf(EmojiIndex.load().spellings());
    assertThat(EmojiFiles.catalog(language).all())
        .hasSizeGreaterThan(1800)
        .allSatisfy(
            each -> {
              assertThat(each.name()).isNotBlank();
              assertThat(pictures).contains(each.text()).containsAll(each.tones());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "en, grinning face, 😀",
    "en, smile, 😄",
    "en, smil, 😃",
    "en, tada, 🎉",
    "en, party pop, 🎉",
    "en, POP PARTY, 🎉",
    "en, lol, 😂",
    "en, +1, 👍️",
    "de, knallend sekt, 🍾",
    "de, grosse augen, 😃",
    "de, tada, 🎉",
    "de, birthday cake, 🎂",
    "ar, قلب أحمر, ❤️",
    "ar, heart, ❤️"
  })
  void isFoundByNamesAndKeywords(String language, String query, String emoji) {
    assertThat(EmojiFiles.catalog(language).search(query, List.of()))
        .extracting(each -> each.text().replace("\uFE0F", ""))
        .contains(emoji.replace("\uFE0F", ""));
  }

  @Test
  void theBestMatchesComeFirst() {
    assertThat(first("cat", 1)).containsExactly("cat");
    assertThat(first("tada", 1)).containsExactly("tada");
    assertThat(first("fire", 1)).containsExactly("fire");
  }

  @Test
  void ofEqualMatchesTheShortestComesFirst() {
    assertThat(first("fi", 3)).containsExactlyInAnyOrder("fire", "fish", "fist");
    assertThat(first("hear", 1)).containsExactly("heart");
  }

  @Test
  void ofEqualMatchesTheOneChosenLastComesFirst() {
    assertThat(first("fi", 2, "🚒", "🔥", "👋🏿")).containsExactly("fire_engine", "fire");
    assertThat(first("wave", 1, "🌊", "👋🏿")).as("a better match").containsExactly("wave");
  }

  private static List<String> first(String query, int count, String... recent) {
    return ENGLISH.search(query, List.of(recent)).stream()
        .limit(count)
        .map(each -> each.shortNames().getFirst())
        .toList();
  }

  @Test
  void nothingIsFoundByNothing() {
    assertThat(ENGLISH.search(" ", List.of())).isEmpty();
    assertThat(ENGLISH.search("qqqq", List.of())).isEmpty();
  }

  @Test
  void anEmojiIsKnownInEverySkinTone() {
    Emoji wave = ENGLISH.named("wave").orElseThrow();
    assertThat(wave.in(SkinTone.NONE)).isEqualTo("👋");
    assertThat(wave.in(SkinTone.DARK)).isEqualTo("👋🏿");
    assertThat(ENGLISH.of("👋🏿")).contains(wave);
    assertThat(ENGLISH.named("fire").orElseThrow().in(SkinTone.DARK)).isEqualTo("🔥");
  }

  @Test
  void aLanguageWithoutNamesHasTheEnglishOnes() {
    assertThat(EmojiFiles.catalog("xx").all()).isEqualTo(ENGLISH.all());
  }
}
