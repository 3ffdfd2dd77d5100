package dev.levelup.chat.server.domain.search;

import com.ibm.icu.text.Normalizer2;

/**
 * Words as a search compares them: after NFKC and full case folding. That also removes what is
 * invisible, as soft hyphens and joiners: it neither prevents a find nor can be searched for.
 */
final class SearchWords {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private SearchWords() {}

  /** The words in that form. */
  static String folded(String words) {
    return FOLD.normalize(words);
  }
}
