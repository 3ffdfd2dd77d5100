package dev.levelup.chat.client.ui.text;

import static dev.levelup.chat.client.ui.text.Direction.LEFT_TO_RIGHT;
import static dev.levelup.chat.client.ui.text.Direction.NEUTRAL;
import static dev.levelup.chat.client.ui.text.Direction.RIGHT_TO_LEFT;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.text.Block.CodePanel;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Segment.Code;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final MessageParser PARSER = new MessageParser(EmojiIndex.load(), Uts46::ascii);

  @Test
  void plainLinesAreOneSegmentOfOneProse() {
    assertThat(blocks("one\ntwo\n\nfour"))
        .containsExactly(words(0, "one\ntwo\n\nfour", LEFT_TO_RIGHT));
  }

  @Test
  void aParagraphRunsAsItsFirstLetterDoes() {
    assertThat(blocks("12: مرحبا hello\n(hello مرحبا"))
        .containsExactly(
            words(0, "12: مرحبا hello", RIGHT_TO_LEFT), words(16, "(hello مرحبا", LEFT_TO_RIGHT));
  }

  @Test
  void aParagraphWithoutLettersGoesWithTheOneBefore() {
    assertThat(blocks("مرحبا\n\n42")).containsExactly(words(0, "مرحبا\n\n42", RIGHT_TO_LEFT));
    assertThat(blocks("42")).containsExactly(words(0, "42", NEUTRAL));
  }

  @Test
  void anAddressOrCodeDecidesNoDirection() {
    assertThat(directions("https://example.com مرحبا")).containsExactly(RIGHT_TO_LEFT);
    assertThat(directions("`code` مرحبا")).containsExactly(RIGHT_TO_LEFT);
  }

  @Test
  void aMentionedNameDecidesNoDirectionBesideOtherWords() {
    assertThat(directions("@bob مرحبا")).containsExactly(RIGHT_TO_LEFT);
    assertThat(directions("@علي come here")).containsExactly(LEFT_TO_RIGHT);
    assertThat(directions("@علي 12")).containsExactly(RIGHT_TO_LEFT);
  }

  @Test
  void theLineBreaksAroundACodePanelAreItsGap() {
    assertThat(blocks("see\n```\nx\n```\nok"))
        .containsExactly(
            words(0, "see", LEFT_TO_RIGHT), code(8, "x"), words(14, "ok", LEFT_TO_RIGHT));
    assertThat(blocks("```\nx\n```")).containsExactly(code(4, "x"));
    assertThat(blocks("```\nx\n```\n  ```\ny\n```")).containsExactly(code(4, "x"), code(16, "y"));
  }

  @Test
  void theyAreSoWithCarriageReturnsToo() {
    assertThat(blocks("see\r\n```\r\nx\r\n```\r\nok\r\nso"))
        .containsExactly(
            words(0, "see", LEFT_TO_RIGHT), code(10, "x"), words(18, "ok\r\nso", LEFT_TO_RIGHT));
  }

  @Test
  void aBlockKnowsWhereItBeginsInTheMessage() {
    for (String content :
        List.of(
            "see\n\n```java\n  x\ny\n\n```\nok",
            "```x\r\nx\r\n```\r\nx",
            "x ```\nx\n``` x",
            "```\nx",
            "```\n`\n```",
            "hi `a` 🎮 @bob\nمرحبا\nhi")) {
      for (Block each : blocks(content)) {
        assertThat(content.substring(from(each))).as(content).startsWith(shown(each));
      }
    }
  }

  @Test
  void nothingIsNoBlockThatFails() {
    assertThat(blocks("")).hasSize(1);
  }

  private static List<Block> blocks(String content) {
    return PARSER.parse(content);
  }

  private static int from(Block block) {
    return switch (block) {
      case CodePanel panel -> panel.from();
      case Prose prose -> prose.from();
      case Block.Quote _ -> throw new AssertionError();
      case Block.Items _ -> throw new AssertionError();
    };
  }

  private static String shown(Block block) {
    return switch (block) {
      case CodePanel panel -> panel.line().stream().map(Segment::source).collect(joining());
      case Prose prose -> prose.line().stream().map(Segment::source).collect(joining());
      case Block.Quote _ -> throw new AssertionError();
      case Block.Items _ -> throw new AssertionError();
    };
  }

  private static List<Direction> directions(String content) {
    return blocks(content).stream().map(each -> ((Prose) each).direction()).toList();
  }

  private static Prose words(int from, String text, Direction direction) {
    return new Prose(from, List.of(new Words(text)), direction);
  }

  private static CodePanel code(int from, String line) {
    return new CodePanel(from, List.of(new Code(line, Style.PLAIN)), "");
  }
}
