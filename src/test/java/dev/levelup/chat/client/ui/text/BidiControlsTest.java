package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.text.Segment.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BidiControlsTest {
  private static final EmojiIndex EMOJI = EmojiIndex.load();

  private final MessageParser parser = new MessageParser(EMOJI, host -> host);

  @ParameterizedTest
  @CsvSource({
    "photo\u202egnp.exe, photognp.exe",
    "a\u202ab\u202bc\u202cd\u202de, abcde",
    "a\u2066b, ab",
    "a\u2067b\u202ec, abc",
    "a\u2069b, ab",
    "a\u2068b\u2069\u2069c, a\u2068b\u2069c"
  })
  void whatTurnsItsSurroundingsIsLeftOut(String written, String shown) {
    assertThat(BidiControls.without(written)).isEqualTo(shown);
    assertThat(shown(segments(written))).isEqualTo(shown);
  }

  @Test
  void anInnerIsolateThatClosesIsLeftAndTheOuterThatDoesNotIsNot() {
    assertThat(BidiControls.without("a\u2067b\u2068c\u2069d")).isEqualTo("ab\u2068c\u2069d");
  }

  @Test
  void anIsolateEndsWithItsParagraph() {
    assertThat(BidiControls.without("a\u2067b\nc\u2069d")).isEqualTo("ab\ncd");
    assertThat(shown(segments("a\u2067b\nc\u2069d"))).isEqualTo("ab\ncd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "\u2068shalom\u2069 :)",
        "\u2067\ud83d\udd25 https://example.com @bob\u2069",
        "C++\u200f \u200eok",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
      })
  void theRestIsLeftAsItIs(String text) {
    assertThat(BidiControls.without(text)).isEqualTo(text);
    assertThat(segments(text)).noneMatch(Hidden.class::isInstance);
  }

  @Test
  void anIsolateIsNotClosedByCode() {
    String text = "a\u2067b `\u2069` c";
    assertThat(shown(segments(text))).isEqualTo("ab \u2069 c");
  }

  @Test
  void everyCharacterOfTheMessageStaysInItsPlace() {
    String text = "\u202ea\u202e\u202e \u2067@bob\u202e `x\u202e` \u2069\u2069";
    assertThat(segments(text).stream().map(Segment::source).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private List<Segment> segments(String written) {
    List<Segment> all = new ArrayList<>();
    for (Line each : Line.allOf(parser.parse(written))) {
      if (!all.isEmpty()) {
        all.add(new Segment.Words("\n"));
      }
      all.addAll(each.segments());
    }
    return all;
  }

  private static String shown(List<Segment> segments) {
    return segments.stream()
        .filter(each -> !(each instanceof Hidden))
        .map(Segment::source)
        .collect(Collectors.joining());
  }
}
