package dev.levelup.chat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat.png",
        "صورة.jpg",
        "Łódź 1.txt",
        "👩‍👩‍👧.gif",
        "❤️.png",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿.png",
        "می‌خواهم.txt"
      })
  void anOrdinaryNameStays(String name) {
    assertThat(FileName.safe(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd,passwd",
    "C:\\temp\\a.txt,a.txt",
    "..,file",
    "'',file",
    "' . ',file",
    ".bashrc,bashrc",
    "a.txt.,a.txt",
    "'a  b.txt ',a b.txt",
    "a<b>.txt,a_b_.txt",
    "NUL.txt,_NUL.txt",
    "com1,_com1"
  })
  void nothingOfAPathAndNothingSpecialRemains(String name, String safe) {
    assertThat(FileName.safe(name)).isEqualTo(safe);
  }

  @Test
  void whatIsInvisibleOrTurnsTheDirectionIsRemoved() {
    assertThat(FileName.safe("gpj\u202Eexe.\u2066x\u2069")).isEqualTo("gpjexe.x");
    assertThat(FileName.safe("a\r\nSet-Cookie\u0000\u200B\uFEFF.txt")).isEqualTo("aSet-Cookie.txt");
    assertThat(FileName.safe("\u200D\uFE0F")).isEqualTo("file");
    assertThat(FileName.safe("a\uD800b")).isEqualTo("ab");
  }

  @Test
  void aLongNameIsCutBetweenCharactersAndKeepsItsEnding() {
    String family = "👩‍👩‍👧";
    String safe = FileName.safe(family.repeat(50) + ".jpeg");
    assertThat(safe).isEqualTo(family.repeat(13) + ".jpeg");
    assertThat(FileName.safe("a" + "\u0301".repeat(500) + ".png")).isEqualTo("file.png");
  }

  @Test
  void theLongNameOfADeviceIsNotTooLong() {
    for (String name : new String[] {"con." + "x".repeat(300), "NUL." + "é".repeat(200)}) {
      String safe = FileName.safe(name);
      assertThat(safe).startsWith("_" + name.substring(0, 4));
      assertThat(safe.getBytes(UTF_8).length).isLessThanOrEqualTo(FileName.MAX_BYTES);
      assertThat(FileName.safe(safe)).isEqualTo(safe);
    }
  }

  @Test
  void aSafeNameIsSafe() {
    Random random = new Random(7);
    String alphabet = "ab./\\ :*\u202E\u200D\u0301é😀\uD800\u0000CONnul1.¹\u00A0";
    for (int i = 0; i < 2000; i++) {
      StringBuilder name = new StringBuilder();
      random
          .ints(random.nextInt(400), 0, alphabet.length())
          .forEach(at -> name.append(alphabet.charAt(at)));
      String safe = FileName.safe(name.toString());
      assertThat(safe).isNotBlank().doesNotContain("/", "\\", "\u202E", "\u0000", ":");
      assertThat(safe.getBytes(UTF_8).length).isLessThanOrEqualTo(FileName.MAX_BYTES);
      assertThat(FileName.safe(safe)).isEqualTo(safe);
    }
  }
}
