package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import dev.levelup.chat.protocol.VisibleText;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The client's tables of Unicode properties agree with Unicode. */
class UnicodeTablesTest {
  @Test
  void theIgnorableCharactersAreUnicodes() {
    assertThat(all(VisibleText::isIgnorable))
        .isEqualTo(all(cp -> has(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT)));
  }

  @Test
  void noFormatCharacterIsVisibleButThoseThatAreDrawn() {
    assertThat(all(cp -> isFormat(cp) && VisibleText.isVisible(cp)))
        .isEqualTo(all(cp -> has(cp, UProperty.PREPENDED_CONCATENATION_MARK)));
  }

  @Test
  void noSpaceControlOrNoncharacterIsVisible() {
    assertThat(all(cp -> isNothing(cp) && VisibleText.isVisible(cp))).isEmpty();
  }

  private static boolean isNothing(int cp) {
    return has(cp, UProperty.WHITE_SPACE)
        || has(cp, UProperty.NONCHARACTER_CODE_POINT)
        || UCharacter.getType(cp) == UCharacterCategory.CONTROL;
  }

  private static boolean isFormat(int cp) {
    return UCharacter.getType(cp) == UCharacterCategory.FORMAT;
  }

  private static boolean has(int cp, int property) {
    return UCharacter.hasBinaryProperty(cp, property);
  }

  private static int[] all(IntPredicate wanted) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(wanted).toArray();
  }
}
