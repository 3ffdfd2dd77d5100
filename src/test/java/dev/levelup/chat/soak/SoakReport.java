package dev.levelup.chat.soak;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of a run.
 *
 * @param lines a readable summary
 * @param violations empty if the promises were kept
 */
record SoakReport(String lines, List<String> violations) {
  private static final int MOST_VIOLATIONS = 20;

  static SoakReport of(long seed, Chaos chaos, List<Witness> witnesses, Oracle oracle) {
    Set<Entry> left =
        witnesses.stream()
            .flatMap(each -> each.entries(Entry.What.LEFT))
            .collect(Collectors.toSet());
    List<Long> reconnects =
        witnesses.stream()
            .flatMap(each -> each.entries(Entry.What.RECONNECTED))
            .map(Entry::number)
            .sorted()
            .toList();
    List<String> violations = oracle.violations();
    String lines =
        """
        seed %d
        messages that left a composer   %d
        of them acknowledged, on disk   %d
        ... with files                  %d
        edits and deletions             %d
        kills                           %d of the server, %d of clients
        cuts and other network faults   %d
        reconnects                      %d, from the loss to being caught up p50 %s, p99 %s
        violations                      %d
        """
            .formatted(
                seed,
                left.size(),
                left.stream().filter(oracle::isStored).count(),
                left.stream().filter(oracle::isStored).filter(Oracle::hasFiles).count(),
                witnesses.stream().flatMap(each -> each.entries(Entry.What.CHANGES)).count(),
                chaos.serverKills.get(),
                chaos.clientKills.get(),
                chaos.networkFaults.get(),
                reconnects.size(),
                quantile(reconnects, 0.5),
                quantile(reconnects, 0.99),
                violations.size());
    return new SoakReport(lines, violations);
  }

  private static String quantile(List<Long> sorted, double quantile) {
    return sorted.isEmpty()
        ? "-"
        : sorted.get((int) Math.ceil(quantile * sorted.size()) - 1) + " ms";
  }

  /** The lines, and the first of the violations. */
  @Override
  public String toString() {
    return lines + String.join("\n", violations.stream().limit(MOST_VIOLATIONS).toList());
  }
}
