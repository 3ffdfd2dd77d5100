package dev.levelup.chat.bench.hostile;

import java.util.List;

/**
 * The effect of an attack on the honest clients; times are their p99 in milliseconds.
 *
 * @param echo the p99 of a bare echo during the attack
 * @param cores how many the server kept busy meanwhile
 * @param failures the honest clients' errors since the attack began
 * @param grown increase of the heap in use, in MB
 * @param did as reported by the attackers
 */
record Row(
    String attack,
    double before,
    double during,
    double after,
    double echo,
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
              "attack", "at rest", "during", "after", "machine", "×", "cores", "fails", "heap +",
              "RSS MB", "verdict");

  /**
   * The times of the same clients and the same echo without an attack: the p99 of all such times of
   * the run together, because a single period has too few.
   */
  record Rest(double honest, double echo) {}

  /** How many times slower the machine itself was. */
  private double machine(Rest rest) {
    return Math.max(1, echo / rest.echo);
  }

  /** How many times slower the server was, after correcting for the slower machine. */
  private double times(Rest rest) {
    return during / rest.honest / machine(rest);
  }

  boolean isGood(Rest rest) {
    return isAlive && failures.isEmpty() && times(rest) <= MOST_TIMES && grown <= MOST_GROWN;
  }

  String line(Rest rest) {
    return "%-26s %8.1f %8.1f %8.1f %8.1f %6.1f %6.1f %6d %8.1f %8.0f  %s (%s)%s%n"
        .formatted(
            attack,
            before,
            during,
            after,
            machine(rest),
            times(rest),
            cores,
            failures.size(),
            grown,
            resident,
            isGood(rest) ? "held" : isAlive ? "FAILED" : "DEAD",
            did,
            failures.isEmpty() ? "" : "\n    " + failures.getFirst());
  }
}
