package dev.levelup.chat.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.MessageContent;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private final Locale before = Locale.getDefault();

  /** The machine's language must not affect the responses. */
  @BeforeEach
  void aGermanMachine() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "de, GERMAN",
    "de-AT, GERMAN",
    "'ar-EG,en;q=0.8', ARABIC",
    "'en;q=0.1,de;q=0.9', GERMAN",
    "'fr,ar;q=0.5', ARABIC",
    "fr, ENGLISH",
    "*, ENGLISH",
  })
  void theBestKnownLanguageIsTaken(String header, Language language) {
    assertThat(Language.preferred(header)).isEqualTo(language);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", ";;;", "de;q=x", "\u0000"})
  void whatMakesNoSenseIsEnglish(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void theWordsOfTheContractAreExact() {
    assertThat(Language.ENGLISH.error(Refusal.AUTHENTICATION_REQUIRED).message())
        .isEqualTo("Authentication required");
    assertThat(Language.ENGLISH.error(Refusal.INVALID_TOKEN).message()).isEqualTo("Invalid token");
    assertThat(Language.ENGLISH.error(Refusal.NOT_IN_COMMUNITY).message())
        .isEqualTo("Not in community");
    assertThat(Language.ENGLISH.error(Refusal.NOT_IN_CLAN).message()).isEqualTo("Not in clan");
    assertThat(Language.ENGLISH.error(Refusal.COMMUNITY_NOT_FOUND).message())
        .isEqualTo("Community not found");
    assertThat(Language.ENGLISH.error(Refusal.CLAN_NOT_FOUND).message())
        .isEqualTo("Clan not found");
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void everyRefusalHasWordsOfItsOwnInEveryLanguage(Refusal refusal) {
    assertThat(Language.values())
        .extracting(language -> language.error(refusal).message())
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLimitInTheWordsIsTheLimit(Language language) {
    assertThat(language.error(Refusal.MESSAGE_TOO_LONG).message())
        .contains(Integer.toString(MessageContent.MAX_LENGTH));
  }
}
