package dev.levelup.chat.server.domain.auth;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The skeletons of user names, as defined by UTS #39: names with the same skeleton look alike. A
 * name has several, since case changes what looks alike: {@code aIice} looks like {@code alice},
 * and {@code al1ce} like {@code ALICE}.
 */
final class NameSkeletons {
  private static final SpoofChecker CHECKER =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /** A dot that is not visible: these letters already have one, or one is expected there. */
  private static final Pattern LOST_DOT = Pattern.compile("(?<=[ijl])\u0307");

  private NameSkeletons() {}

  /** One to four skeletons; a name without letters has them as well. */
  static Set<String> of(String name) {
    String plain = Normalizer.normalize(name, Form.NFKC);
    String shown = skeleton(plain);
    return Set.copyOf(
        List.of(
            shown,
            skeleton(FOLD.normalize(shown)),
            skeleton(FOLD.normalize(plain)),
            skeleton(plain.toUpperCase(Locale.ROOT))));
  }

  private static String skeleton(String text) {
    return LOST_DOT.matcher(CHECKER.getSkeleton(text)).replaceAll("");
  }
}
