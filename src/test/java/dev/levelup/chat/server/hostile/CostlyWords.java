package dev.levelup.chat.server.hostile;

import java.util.List;

/** Texts that cost far more than their length when something is done with all of them. */
public final class CostlyWords {
  private static final List<String> IN_HEADERS =
      List.of("en-a-b-c-d,", "a-", "de;q=0.", ",", "9", ".", " a", ": ", "1:", "=");

  /** Marks out of order, ones that decompose into many, case with a context, half characters. */
  private static final List<String> IN_BODIES =
      List.of(
          "\u0301\u0323",
          "\uFDFA",
          "\u0390",
          "\u03A3.",
          "\u1100\u1161",
          " ",
          "9",
          "\u200D",
          "%zz",
          "\uD83C");

  private CostlyWords() {}

  /** Such texts for a header, of about that length. */
  public static List<String> forHeaders(int length) {
    return IN_HEADERS.stream().map(word -> "a" + word.repeat(length / word.length())).toList();
  }

  /** Such texts for anywhere else, of about that length. */
  public static List<String> forBodies(int length) {
    return IN_BODIES.stream().map(word -> "a" + word.repeat(length / word.length())).toList();
  }
}
