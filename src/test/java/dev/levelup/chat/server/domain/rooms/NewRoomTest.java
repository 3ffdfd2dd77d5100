package dev.levelup.chat.server.domain.rooms;

import static dev.levelup.chat.server.domain.DomainTestBase.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewRoomTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\udd25\ud83d\udd25 Fire",
        "Persian \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "WIKI Info",
        "Caf\u00e9",
        "\ud83d\udc69\u200d\ud83d\ude80",
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
        "\u2764\ufe0f",
        "C++ / \u05e9\u05dc\u05d5\u05dd\u200f!",
        "\u0915\u094d\u200d\u0937",
        "\u1797\u17b6\u179f\u17b6\u200b\u1781\u17d2\u1798\u17c2\u179a",
        "#1 (new)",
        "a"
      })
  void whatCanBeSeenIsAName(String name) {
    assertThat(new NewRoom(name, name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u202eevil room",
        "evil\u202d room",
        "a\u202ab\u202c",
        "a\u202bb",
        "a\u2066b\u2069",
        "a\u2067b",
        "a\u2068b\u2069",
        "\u200b",
        "\u2800",
        "\u3164\uffa0",
        "\u200d\ufe0f",
        "\u200f\u200e\u061c",
        "\u00ad\u2060\ufeff",
        "\u0301a",
        "a\nb",
        "a\u0000b",
        "a\u0085b",
        "a\u2028b",
        "a\ud83d"
      })
  void theseAreNoNames(String name) {
    assertRefused(Refusal.INVALID_ROOM_NAME, () -> new NewRoom(name, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202eevil", "a\u2066b", "a\u0000b", "a\ud83d"})
  void aDescriptionReordersNothingEither(String description) {
    assertRefused(Refusal.INVALID_DESCRIPTION, () -> new NewRoom("a", description));
  }

  @Test
  void aDescriptionMayHaveLinesAndOneOfNothingVisibleIsNone() {
    assertThat(new NewRoom("a", "one\ntwo").description()).isEqualTo("one\ntwo");
    assertThat(new NewRoom("a", " \u200b\u3164 ").description()).isNull();
  }
}
