package dev.levelup.chat.server.domain.auth;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import dev.levelup.chat.protocol.VisibleText;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.TextField;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * The rules for new user names: 3 to 32 letters, marks and digits of one script or the usual
 * combinations (UTS #39, highly restrictive), with {@code . _ -} between them; no invisible
 * characters.
 */
final class UserNames {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 32;

  private static final String LETTER = "[\\p{L}\\p{Nd}][\\p{Mn}\\p{Mc}]*+";
  private static final Pattern SHAPE = Pattern.compile(LETTER + "(?:[._-]*+" + LETTER + ")*+");

  /** UTS #39, optional detection: more than four marks on a letter, or one of them twice. */
  private static final Pattern PILED_MARKS = Pattern.compile("\\p{Mn}{5}|(\\p{M})\\1");

  private static final SpoofChecker SCRIPTS =
      new SpoofChecker.Builder()
          .setChecks(
              SpoofChecker.RESTRICTION_LEVEL
                  | SpoofChecker.MIXED_NUMBERS
                  | SpoofChecker.HIDDEN_OVERLAY)
          .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();

  private UserNames() {}

  /**
   * The name in the form in which it is stored: composed, without surrounding white space.
   *
   * @param typed at most as long as {@link TextField#NEW_NAME} allows
   * @throws RefusedException {@link Refusal#INVALID_USER_NAME}
   */
  static String check(String typed) {
    String name = Normalizer.normalize(typed.strip(), Form.NFC);
    if (!isName(name)) {
      throw new RefusedException(Refusal.INVALID_USER_NAME);
    }
    return name;
  }

  private static boolean isName(String name) {
    int length = name.codePointCount(0, name.length());
    return length >= SHORTEST
        && length <= LONGEST
        && SHAPE.matcher(name).matches()
        && name.codePoints().allMatch(VisibleText::isVisible)
        && !PILED_MARKS.matcher(Normalizer.normalize(name, Form.NFD)).find()
        && !SCRIPTS.failsChecks(name);
  }
}
