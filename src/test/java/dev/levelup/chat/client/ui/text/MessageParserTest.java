package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.text.Segment.Emoji;
import dev.levelup.chat.client.ui.text.Segment.Link;
import dev.levelup.chat.client.ui.text.Segment.Mention;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest {
  private static final EmojiIndex EMOJI = EmojiIndex.load();
  private static final List<String> PIECES =
      List.of(
          "http://",
          "https://",
          "HTTPS://",
          "www.",
          "[::1]",
          ":80",
          "_",
          "~",
          "、",
          "ไทย",
          "ｗ",
          "\u200B",
          "javascript:",
          "example.com",
          "a",
          "é",
          "ع",
          "ש",
          "中",
          "@",
          "@bob",
          "user:pw@",
          ".",
          ",",
          ")",
          "(",
          "[",
          "]",
          "{",
          "}",
          "`",
          "``",
          "```",
          "\n",
          "\r\n",
          "\r",
          "````",
          "\n```\n",
          "\n```\r\n",
          "\n\n",
          "\t",
          " ",
          "\"",
          "<",
          ">",
          "\\",
          "/",
          "?",
          "#",
          "%",
          "%zz",
          ":99999",
          "\u202E",
          "\u200D",
          "\uFE0F",
          "\uFE0E",
          "\u20E3",
          "1",
          "*",
          "😂",
          "👩‍👩‍👧",
          "🇩🇪",
          "🇩",
          "🏽",
          "❤",
          "\uD83D",
          "\uDE00",
          "\u0000",
          "java\n",
          "\n> ",
          "\n- ",
          "\n  - ",
          "\n1. ",
          "](https://a.b)",
          "**",
          "~~",
          "-",
          "_",
          "'");

  private final MessageParser parser = new MessageParser(EMOJI, Uts46::ascii);

  @Tag("slow")
  @RepeatedTest(20)
  void everyCharacterHasItsPlaceAndOnlyTheWebIsLinked(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    for (int i = 0; i < 2_000; i++) {
      String content = randomContent(random);
      List<Block> blocks = parser.parse(content);
      List<Line> lines = Line.allOf(blocks);
      int end = 0;
      for (Line each : lines) {
        assertThat(each.from()).as(content).isGreaterThanOrEqualTo(end);
        assertThat(content.substring(each.from())).startsWith(each.source());
        assertThat(each.segments()).noneMatch(segment -> segment.source().isEmpty());
        assertThat(all(Link.class, each.segments())).allMatch(MessageParserTest::isSafe);
        end = each.from() + each.source().length();
      }
      assertThat(letters(between(content, lines))).as(content).isEmpty();
    }
  }

  @RepeatedTest(5)
  void asTypedEveryCharacterIsShown(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    for (int i = 0; i < 2_000; i++) {
      String content = BidiControls.without(randomContent(random)).replace("\r", "");
      List<Line> lines = Line.allOf(parser.asTyped(content));
      assertThat(lines.stream().map(Line::shown).collect(Collectors.joining("\n")))
          .isEqualTo(content);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hi @bob, ok | @bob",
        "@bob.stone. | @bob.stone",
        "(@a_b-c) | @a_b-c",
        "@دانا، مرحبا | @دانا",
        "@José! | @José",
        "@Jose\u0301\u200B | @Jose\u0301",
        "_@bob_ | @bob",
        "...@bob’s | @bob",
        "@bob🔥 | @bob",
        "@小明，谢谢 | @小明",
        "@bob।  | @bob",
        "https://raid.example/a @bob | @bob"
      })
  void aMentionEndsWithALetterOrDigit(String content, String mention) {
    assertThat(all(Mention.class, segments(content)))
        .extracting(Mention::source)
        .containsExactly(mention);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob@example.com",
        "@",
        "@ bob",
        "@@",
        "a@b",
        "你好@bob",
        "é@bob",
        "e\u0301@bob",
        "1@bob",
        "@_bob",
        "https://raid.example/@bob"
      })
  void anAtSignInsideAWordOrAloneMentionsNobody(String content) {
    assertThat(all(Mention.class, segments(content))).isEmpty();
  }

  @Test
  void neighbouringEmojiAreOneEach() {
    assertThat(all(Emoji.class, segments("a😂😂👍🏽b🇩🇪🇸🇦")))
        .extracting(Emoji::source)
        .containsExactly("😂", "😂", "👍🏽", "🇩🇪", "🇸🇦");
  }

  /** What is in no line: fences, the markers of lists and quotes, white space. */
  private static String between(String content, List<Line> lines) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    for (Line each : lines) {
      left.append(content, at, each.from());
      at = each.from() + each.source().length();
    }
    return left.append(content.substring(at)).toString();
  }

  private static String letters(String text) {
    return text.lines()
        .filter(line -> !line.contains("```"))
        .collect(Collectors.joining())
        .replaceAll("[0-9]+[.)]|[-*>`\\s]", "");
  }

  private List<Segment> segments(String content) {
    return Line.allOf(parser.parse(content)).stream()
        .flatMap(each -> each.segments().stream())
        .toList();
  }

  private static String randomContent(RandomGenerator random) {
    return random
        .ints(random.nextInt(30), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  private static boolean isSafe(Link link) {
    return link.target().value().matches("https?://[^@/?#]+([/?#].*)?")
        && link.target().value().chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  private static <T extends Segment> List<T> all(Class<T> kind, List<Segment> segments) {
    return segments.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
