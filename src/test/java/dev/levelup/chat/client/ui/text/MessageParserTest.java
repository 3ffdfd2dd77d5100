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
          "-",
          "_",
          "'");

  private final MessageParser parser = new MessageParser(EMOJI, Uts46::ascii);

  @RepeatedTest(20)
  void everyCharacterStaysAndOnlyTheWebIsLinked(RepetitionInfo run) {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    for (int i = 0; i < 2_000; i++) {
      String content = randomContent(random);
      List<Segment> segments = parser.parse(content);
      assertThat(segments.stream().map(Segment::source).collect(Collectors.joining()))
          .isEqualTo(content);
      assertThat(segments).noneMatch(each -> each.source().isEmpty());
      assertThat(all(Link.class, segments)).allMatch(MessageParserTest::isSafe);
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
    assertThat(all(Mention.class, parser.parse(content)))
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
    assertThat(all(Mention.class, parser.parse(content))).isEmpty();
  }

  @Test
  void neighbouringEmojiAreOneEach() {
    assertThat(all(Emoji.class, parser.parse("a😂😂👍🏽b🇩🇪🇸🇦")))
        .extracting(Emoji::source)
        .containsExactly("😂", "😂", "👍🏽", "🇩🇪", "🇸🇦");
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
