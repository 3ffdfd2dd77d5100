package dev.levelup.chat.client.ui.text;

import static dev.levelup.chat.client.ui.text.Direction.LEFT_TO_RIGHT;
import static dev.levelup.chat.client.ui.text.Direction.NEUTRAL;
import static dev.levelup.chat.client.ui.text.Direction.RIGHT_TO_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.text.Block.Code;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final MessageParser PARSER = new MessageParser(EmojiIndex.load());

  @Test
  void plainLinesAreOneSegmentOfOneProse() {
    assertThat(blocks("one\ntwo\n\nfour"))
        .containsExactly(words("one\ntwo\n\nfour", LEFT_TO_RIGHT));
  }

  @Test
  void aParagraphRunsAsItsFirstLetterDoes() {
    assertThat(blocks("12: مرحبا hello\n(hello مرحبا"))
        .containsExactly(
            words("12: مرحبا hello", RIGHT_TO_LEFT), words("(hello مرحبا", LEFT_TO_RIGHT));
  }

  @Test
  void aParagraphWithoutLettersGoesWithTheOneBefore() {
    assertThat(blocks("مرحبا\n\n42")).containsExactly(words("مرحبا\n\n42", RIGHT_TO_LEFT));
    assertThat(blocks("42")).containsExactly(words("42", NEUTRAL));
  }

  @Test
  void anAddressOrCodeDecidesNoDirection() {
    assertThat(directions("https://example.com مرحبا")).containsExactly(RIGHT_TO_LEFT);
    assertThat(directions("`code` مرحبا")).containsExactly(RIGHT_TO_LEFT);
    assertThat(directions("@bob مرحبا")).containsExactly(LEFT_TO_RIGHT);
  }

  @Test
  void theLineBreaksAroundACodePanelAreItsGap() {
    assertThat(blocks("see\n```\nx\n```\nok"))
        .containsExactly(words("see", LEFT_TO_RIGHT), new Code("x"), words("ok", LEFT_TO_RIGHT));
    assertThat(blocks("```x```")).containsExactly(new Code("x"));
    assertThat(blocks("```x```\n```y```")).containsExactly(new Code("x"), new Code("y"));
  }

  @Test
  void nothingIsNoBlockThatFails() {
    assertThat(blocks("")).hasSize(1);
  }

  private static List<Block> blocks(String content) {
    return Blocks.of(PARSER.parse(content));
  }

  private static List<Direction> directions(String content) {
    return blocks(content).stream().map(each -> ((Prose) each).direction()).toList();
  }

  private static Prose words(String text, Direction direction) {
    return new Prose(List.of(new Words(text)), direction);
  }
}
