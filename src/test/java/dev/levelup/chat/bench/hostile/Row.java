package dev.levelup.chat.bench.hostile;

import java.util.List;

/**
 * What an attack did to the honest clients; times are their p99 in milliseconds.
 *
 * @param echo the p99 of a bare echo during the attack
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
   * What the same clients and the same echo had while nobody attacked: the p99 of all such times of
   * the run together, since that of one of them is a matter of luck.
   */
  record Rest(double honest, double echo) {}

  /** How many times slower the machine itself was. */
  private double machine(Rest rest) {
    return Math.max(1, echo / rest.echo);
  }

  /** How many times slower the server was than the machine that it had left. */
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
