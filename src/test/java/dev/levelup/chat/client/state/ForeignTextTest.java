package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.VisibleText;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice",
        "WIKI Info",
        "Caf\u00e9",
        "\ud83d\udd25\ud83d\udd25 Fire",
        "Persian \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937 \u0915\u094d\u200c\u0937",
        "\ud83d\udc69\u200d\ud83d\ude80 crew",
        "\u2764\ufe0f 1\ufe0f\u20e3",
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
        "\u5d0e\udb40\udd00",
        "\u05d3\u05d5\u05d3",
        "e\u0301\u0302"
      })
  void whatIsWrittenPlainlyIsShownAsItIs(String name) {
    assertThat(ForeignText.name(name, "id")).isEqualTo(name);
    assertThat(ForeignText.line(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "\u202eecila, ecila",
    "'a\u2067b\u2069c', abc",
    "'\u200fbob\u200e', bob",
    "'bob\ufe0f', bob",
    "'bob\u034f', bob",
    "'bob\u180b', bob",
    "'bob\udb40\udd01', bob",
    "'bo\u200db', bob",
    "'b\u3164ob', bob",
    "'a\u00ad\u2060\ufeffb', ab",
    "'a\u0000\u001b\u009fb', ab"
  })
  void nothingInvisibleAndNothingThatTurnsTheOrderIsShown(String name, String shown) {
    assertThat(ForeignText.name(name, "id")).isEqualTo(shown);
  }

  @Test
  void aNameStaysOnOneLine() {
    assertThat(ForeignText.name(" a\r\n\tb\u2028\u2029 c\u3000\u00a0", "id")).isEqualTo("a b c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u200b", "\u2800", "\u3164\uffa0", "\u202e", "\u200d\ufe0f"})
  void aNameThatCannotBeSeenIsItsId(String name) {
    assertThat(ForeignText.name(name, "user-1")).isEqualTo("user-1");
    assertThat(ForeignText.name(name, "\u200b")).isEqualTo("?");
    assertThat(ForeignText.line(name)).isEmpty();
  }

  @Test
  void aNameHasAnEnd() {
    assertThat(ForeignText.name("x".repeat(100_000), "id")).isEqualTo("x".repeat(64) + "\u2026");
    assertThat(ForeignText.name("\ud83d\udd25".repeat(100), "id"))
        .isEqualTo("\ud83d\udd25".repeat(64) + "\u2026");
    assertThat(ForeignText.name("\u200b".repeat(100_000) + "x", "id")).isEqualTo("id");
    assertThat(ForeignText.line("x".repeat(100_000))).hasSize(501);
  }

  @Test
  void noInvisibleCharacterStaysAmongLatinLetters() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(VisibleText::isIgnorable)
        .mapToObj(Character::toString)
        .forEach(
            each ->
                assertThat(ForeignText.name(each + "a" + each + "b" + each, "id")).isEqualTo("ab"));
  }
}
