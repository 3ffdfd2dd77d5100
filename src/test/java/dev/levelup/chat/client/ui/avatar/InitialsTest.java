package dev.levelup.chat.client.ui.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
  @ParameterizedTest
  @CsvSource({
    "alice,A",
    "Night Owls,NO",
    "'  the  Great War of 1914',TG",
    "#general,G",
    "'🔥 fire team',🔥",
    "👨‍👩‍👧‍👦 family,👨‍👩‍👧‍👦",
    "🇩🇪🇫🇷 Rhein,🇩🇪",
    "7️⃣ Dwarfs,7️⃣",
    "7 Dwarfs,7D",
    "e\u0301toile n\u0303,E\u0301N\u0303",
    "क्षत्रिय किला,क्षकि",
    "أصدقاء اللعبة,أا",
    "'!!!',''"
  })
  void takesTheFirstLettersOfTheFirstTwoWords(String name, String initials) {
    assertThat(Initials.of(name)).isEqualTo(initials);
  }
}
