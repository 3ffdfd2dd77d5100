package dev.levelup.chat.bench.hostile;

import java.util.List;

/**
 * What an attack did to the honest clients; times are their p99 in milliseconds.
 *
 * @param machine how many times slower a bare echo was during the attack: never less than 1
 * @param cores how many the server kept busy meanwhile
 * @param failures what honest clients were refused, from the attack's beginning on
 * @param grown heap in use afterwards, in MB more than before
 * @param did in the attackers' words
 */
record Row(
    String attack,
    double before,
    double during,
    double after,
    double machine,
    double cores,
    List<String> failures,
    double grown,
    double resident,
    boolean isAlive,
    String did) {
  private static final double MOST_TIMES = 3;
  private static final double MOST_GROWN = 12;

  static final String HEAD =
      "%-26s %8s %8s %8s %8s %6s %6s %6s %8s %8s  %s%n"
          .formatted(
              "attack", "before", "during", "after", "machine", "×", "cores", "fails", "heap +",
              "RSS MB", "verdict");

  /** How many times slower the server was than the machine that it had left. */
  double times() {
    return during / before / machine;
  }

  boolean isGood() {
    return isAlive && failures.isEmpty() && times() <= MOST_TIMES && grown <= MOST_GROWN;
  }

  String line() {
    return "%-26s %8.1f %8.1f %8.1f %8.1f %6.1f %6.1f %6d %8.1f %8.0f  %s (%s)%s%n"
        .formatted(
            attack,
            before,
            during,
            after,
            machine,
            times(),
            cores,
            failures.size(),
            grown,
            resident,
            isGood() ? "held" : isAlive ? "FAILED" : "DEAD",
            did,
            failures.isEmpty() ? "" : "\n    " + failures.getFirst());
  }
}
