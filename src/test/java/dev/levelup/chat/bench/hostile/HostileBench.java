package dev.levelup.chat.bench.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.bench.Spread;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Attacks a server of 128 MB with every known attack, one after the other, while honest clients use
 * it, and prints how those are affected. Exits with 1 if an attack made them wait more than three
 * times as long as at rest, caused an error for them, left the server's heap larger or ended the
 * server. {@code -Dbench.seconds} sets how long an attack lasts, {@code -Dbench.attacks} which run.
 *
 * <p>Attackers and server share the machine's cores. So that the table shows the effect on the
 * server and not that of using one machine, the attackers run at the lowest priority, and a bare
 * echo without the server measures how much slower the machine itself has become: the clients'
 * times are divided by that.
 */
public final class HostileBench {
  private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

  /** A little longer than a session may take to send its token. */
  private static final int CLEARING_SECONDS = 12;

  private static final String ATTACKS = System.getProperty("bench.attacks", "");

  private final HostileServer server;
  private final HonestClients honest;
  private final Echo echo;
  private final List<Spread> honestAtRest = new ArrayList<>();
  private final List<Spread> echoAtRest = new ArrayList<>();

  private HostileBench(HostileServer server, HonestClients honest, Echo echo) {
    this.server = server;
    this.honest = honest;
    this.echo = echo;
  }

  public static void main(String[] arguments) throws Exception {
    Path target = Files.createDirectories(Path.of("target"));
    List<Row> rows = new ArrayList<>();
    boolean good;
    try (HostileServer server = new HostileServer(Files.createTempDirectory(target, "hostile"));
        HonestClients honest = new HonestClients(server.process().url());
        Echo echo = new Echo()) {
      HostileBench bench = new HostileBench(server, honest, echo);
      bench.warmUp();
      for (Attack each : chosen()) {
        if (server.isAlive()) {
          rows.add(bench.measure(each));
        }
      }
      Row.Rest rest = bench.rest();
      System.out.print(Row.HEAD);
      rows.forEach(row -> System.out.print(row.line(rest)));
      good = !rows.isEmpty() && rows.stream().allMatch(row -> row.isGood(rest));
    }
    System.exit(good ? 0 : 1);
  }

  private static List<Attack> chosen() {
    return Attack.ALL.stream()
        .filter(each -> ATTACKS.isEmpty() || ATTACKS.contains(each.name()))
        .toList();
  }

  /** Until the server's code is compiled, both for its clients and for its attackers. */
  private void warmUp() throws IOException, InterruptedException {
    pass(SECONDS);
    for (Attack each : chosen()) {
      Process attackers = attackers(each);
      pass(SECONDS);
      attackers.destroyForcibly().waitFor();
    }
    pass(CLEARING_SECONDS);
  }

  private Row.Rest rest() {
    return new Row.Rest(Spread.together(honestAtRest).p99(), Spread.together(echoAtRest).p99());
  }

  private static void pass(int seconds) throws InterruptedException {
    Thread.sleep(seconds * 1000L); // the clients and the attackers run meanwhile
  }

  private Row measure(Attack attack) throws IOException, InterruptedException {
    double heap = server.heap();
    look();
    pass(SECONDS);
    echoAtRest.add(echo.take());
    Latencies.Taken before = honest.take();
    honestAtRest.add(before.spread());

    Process attackers = attackers(attack);
    BufferedReader said = attackers.inputReader(UTF_8);
    var _ = said.readLine();
    double cpu = server.cpu();
    pass(SECONDS);
    double cores = (server.cpu() - cpu) / SECONDS;
    double echoDuring = echo.take().p99();
    Latencies.Taken during = honest.take();
    String did = Optional.ofNullable(said.readLine()).orElse("the attackers failed");
    attackers.destroyForcibly().waitFor();

    pass(CLEARING_SECONDS);
    Latencies.Taken after = honest.take();
    List<String> failures = new ArrayList<>(during.failures());
    failures.addAll(after.failures());
    return new Row(
        attack.name(),
        before.spread().p99(),
        during.spread().p99(),
        after.spread().p99(),
        echoDuring,
        cores,
        failures,
        server.heap() - heap,
        server.resident(),
        server.isAlive(),
        did);
  }

  /** Discards the earlier measurements, because reading the heap has just affected them. */
  private void look() throws InterruptedException {
    pass(1);
    echo.take();
    honest.take();
  }

  private Process attackers(Attack attack) throws IOException {
    URI url = server.process().url();
    List<String> command =
        List.of(
            "nice",
            "-n",
            "19",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Attacker.class.getName(),
            attack.name(),
            url.toString(),
            Integer.toString(SECONDS));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
