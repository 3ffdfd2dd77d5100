package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n\r",
        "\u00a0\u1680\u2003\u202f\u205f\u3000",
        "\u2028\u2029\u0085",
        "\u0000\u0007\u001b\u007f\u009f",
        "\u200b",
        "\u200c\u200d",
        "\u200e\u200f\u061c",
        "\u202a\u202b\u202c\u202d\u202e",
        "\u2066\u2067\u2068\u2069",
        "\u2060\u2061\u2064\u206a\u206f\ufeff",
        "\u00ad\u034f\u180e\u180b",
        "\ufe0f \ufe00",
        "\u115f\u1160\u3164\uffa0",
        "\u17b4\u17b5",
        "\u2800 \u2800",
        "\ufff9\ufffb\ufffe",
        "\udb40\udc01\udb40\udc61\udb40\uddef",
        "\ud834\udd59\ud834\udd73",
        "\ud80d\udc30\ud80d\udc41"
      })
  void nothingOfItIsVisible(String text) {
    assertThat(VisibleText.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ".",
        "\u200b.",
        "\u202e1",
        "\u2801",
        "\u1100",
        "\u0301",
        "\u0600",
        "\ud83d\udd25",
        "\u2764\ufe0f",
        "\ufffc",
        "\ufffd",
        "\ud800",
        "\ue000",
        "\u0645\u06cc\u200c\u062e"
      })
  void thisCanBeSeen(String text) {
    assertThat(VisibleText.isBlank(text)).isFalse();
  }
}
