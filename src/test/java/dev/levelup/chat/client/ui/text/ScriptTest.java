package dev.levelup.chat.client.ui.text;

import static dev.levelup.chat.client.ui.text.Script.ARABIC;
import static dev.levelup.chat.client.ui.text.Script.HEBREW;
import static dev.levelup.chat.client.ui.text.Script.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.text.Script.Run;
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
}
