package dev.levelup.chat.server.hostile;

import java.util.List;

/** Texts that are far more expensive to process than their length suggests. */
public final class CostlyWords {
  private static final List<String> IN_HEADERS =
      List.of("en-a-b-c-d,", "a-", "de;q=0.", ",", "9", ".", " a", ": ", "1:", "=");

  /** Marks out of order, ones that decompose into many, context-dependent case, lone surrogates. */
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

  /** Such texts for a header, of about the given length. */
  public static List<String> forHeaders(int length) {
    return IN_HEADERS.stream().map(word -> "a" + word.repeat(length / word.length())).toList();
  }

  /** Such texts for all other places, of about the given length. */
  public static List<String> forBodies(int length) {
    return IN_BODIES.stream().map(word -> "a" + word.repeat(length / word.length())).toList();
  }
}
