package dev.levelup.chat.client.ui.text;

import static dev.levelup.chat.client.ui.text.Script.ARABIC;
import static dev.levelup.chat.client.ui.text.Script.HEBREW;
import static dev.levelup.chat.client.ui.text.Script.INVISIBLE;
import static dev.levelup.chat.client.ui.text.Script.JOINED;
import static dev.levelup.chat.client.ui.text.Script.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.text.Script.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void whatIsNoLetterStaysWithTheLetterBefore() {
    assertThat(Script.runs("1, مرحبا (25)! hello, שלום."))
        .containsExactly(
            new Run("1, ", OTHER),
            new Run("مرحبا (25)! ", ARABIC),
            new Run("hello, ", OTHER),
            new Run("שלום.", HEBREW));
  }

  @Test
  void textOfOneScriptIsOneRun() {
    assertThat(Script.runs("Übung 1")).containsExactly(new Run("Übung 1", OTHER));
    assertThat(Script.runs("ﻻ ٣")).containsExactly(new Run("ﻻ ٣", ARABIC));
    assertThat(Script.runs("")).isEmpty();
  }

  @Test
  void whatIsInvisibleIsARunOfItsOwn() {
    assertThat(Script.runs("foo\u200Bbar\uFE0F"))
        .containsExactly(
            new Run("foo", OTHER),
            new Run("\u200B", INVISIBLE),
            new Run("bar", OTHER),
            new Run("\uFE0F", INVISIBLE));
    assertThat(Script.runs("שלום! \u200FC++"))
        .containsExactly(
            new Run("שלום! ", HEBREW), new Run("\u200F", INVISIBLE), new Run("C++", OTHER));
  }

  @Test
  void wordsThatJoinersShapeAreNotSplit() {
    assertThat(Script.runs("क\u094D\u200Dष ab\u200Dc"))
        .containsExactly(
            new Run("क\u094D\u200Dष", JOINED),
            new Run(" ab", OTHER),
            new Run("\u200D", INVISIBLE),
            new Run("c", OTHER));
    assertThat(Script.runs("می\u200Cخواهم")).containsExactly(new Run("می\u200Cخواهم", ARABIC));
  }

  @Test
  void longRunsOfShapedLettersEndAtASpace() {
    List<Run> runs = Script.runs("مرحبا ".repeat(100));
    assertThat(runs).hasSizeGreaterThan(6).allMatch(run -> run.text().endsWith(" "));
    assertThat(Script.runs("hello ".repeat(100))).hasSize(1);
  }
}
